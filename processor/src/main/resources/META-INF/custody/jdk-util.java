package java.util;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;

class Objects {
  static <T> T requireNonNull(@Returns @Checks T obj);

  static <T> T requireNonNull(@Returns @Checks T obj, String message);

  static <T> T requireNonNull(
      @Returns @Checks T obj, java.util.function.Supplier<String> messageSupplier);
}

// Reading a text owes nothing; reading a source wraps it.
class Scanner {
  Scanner(@Wraps Readable source);

  Scanner(@Wraps InputStream source);

  Scanner(@Wraps InputStream source, String charsetName);

  Scanner(@Wraps InputStream source, Charset charset);

  Scanner(@Wraps ReadableByteChannel source);

  Scanner(@Wraps ReadableByteChannel source, String charsetName);

  Scanner(@Wraps ReadableByteChannel source, Charset charset);

  @Borrowed
  Scanner(String source);

  @Returns
  Scanner useDelimiter(java.util.regex.Pattern pattern);

  @Returns
  Scanner useDelimiter(String pattern);

  @Returns
  Scanner useLocale(Locale locale);

  @Returns
  Scanner useRadix(int radix);

  @Returns
  Scanner skip(java.util.regex.Pattern pattern);

  @Returns
  Scanner skip(String pattern);

  @Returns
  Scanner reset();

  int nextInt() throws InputMismatchException;

  int nextInt(int radix) throws InputMismatchException;

  long nextLong() throws InputMismatchException;

  double nextDouble() throws InputMismatchException;
}

class Formatter {
  @Borrowed
  Formatter();

  @Borrowed
  Formatter(Locale l);

  Formatter(@Wraps Appendable a);

  Formatter(@Wraps Appendable a, Locale l);

  Formatter(@Wraps PrintStream ps);

  Formatter(@Wraps OutputStream os);

  Formatter(@Wraps OutputStream os, String csn);

  Formatter(@Wraps OutputStream os, String csn, Locale l);

  Formatter(@Wraps OutputStream os, Charset charset, Locale l);

  @Returns
  Formatter format(String format, Object... args);

  @Returns
  Formatter format(Locale l, String format, Object... args);
}

class UUID {
  static UUID fromString(String name) throws IllegalArgumentException;
}

class ServiceLoader {}
