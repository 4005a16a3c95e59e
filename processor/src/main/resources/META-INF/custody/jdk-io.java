// Streams, readers and writers. What is made around another one shares its obligation; what lives
// in memory owes nothing.
package java.io;

import java.nio.channels.FileChannel;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

interface Closeable {
  void close();
}

@MustRelease("close")
class InputStream {
  // Does nothing: a subclass that does not override it, as those over memory, owes nothing.
  @Idle
  void close();

  @Borrowed
  static InputStream nullInputStream();

  @MaySleep
  int read();

  @MaySleep
  int read(byte[] b);

  @MaySleep
  int read(byte[] b, int off, int len);

  @MaySleep
  long transferTo(OutputStream out);
}

@MustRelease("close")
class OutputStream {
  @Idle
  void close();

  @Borrowed
  static OutputStream nullOutputStream();

  @MaySleep
  void write(int b);

  @MaySleep
  void write(byte[] b);

  @MaySleep
  void write(byte[] b, int off, int len);

  @MaySleep
  void flush();
}

@MustRelease("close")
class Reader {
  @Borrowed
  static Reader nullReader();

  @MaySleep
  int read();

  @MaySleep
  int read(char[] cbuf, int off, int len);
}

@MustRelease("close")
class Writer {
  @Borrowed
  static Writer nullWriter();

  @Returns
  Writer append(CharSequence csq);

  @Returns
  Writer append(CharSequence csq, int start, int end);

  @Returns
  Writer append(char c);
}

// In memory.

@MustRelease({})
class ByteArrayInputStream {}

@MustRelease({})
class ByteArrayOutputStream {
  void writeTo(OutputStream out);
}

@MustRelease({})
class CharArrayReader {}

@MustRelease({})
class CharArrayWriter {
  void writeTo(Writer out);

  @Returns
  CharArrayWriter append(CharSequence csq);

  @Returns
  CharArrayWriter append(CharSequence csq, int start, int end);

  @Returns
  CharArrayWriter append(char c);
}

@MustRelease({})
class StringReader {}

@MustRelease({})
class StringWriter {
  @Returns
  StringWriter append(CharSequence csq);

  @Returns
  StringWriter append(CharSequence csq, int start, int end);

  @Returns
  StringWriter append(char c);
}

@MustRelease({})
class StringBufferInputStream {}

// Pipes hold an array and a thread's name.

@MustRelease({})
class PipedInputStream {
  PipedInputStream(PipedOutputStream src);

  PipedInputStream(PipedOutputStream src, int pipeSize);
}

@MustRelease({})
class PipedOutputStream {
  PipedOutputStream(PipedInputStream snk);
}

@MustRelease({})
class PipedReader {
  PipedReader(PipedWriter src);

  PipedReader(PipedWriter src, int pipeSize);
}

@MustRelease({})
class PipedWriter {
  PipedWriter(PipedReader snk);
}

// Files.

class FileInputStream {
  FileInputStream(String name) throws FileNotFoundException;

  FileInputStream(File file) throws FileNotFoundException;

  // Closing it closes the descriptor, which is its giver's.
  @Borrowed
  FileInputStream(FileDescriptor fdObj);

  // Closing the channel closes the file.
  @Wraps
  FileChannel getChannel();
}

class FileOutputStream {
  FileOutputStream(String name) throws FileNotFoundException;

  FileOutputStream(String name, boolean append) throws FileNotFoundException;

  FileOutputStream(File file) throws FileNotFoundException;

  FileOutputStream(File file, boolean append) throws FileNotFoundException;

  @Borrowed
  FileOutputStream(FileDescriptor fdObj);

  // Closing the channel closes the file.
  @Wraps
  FileChannel getChannel();
}

class FileReader {
  FileReader(String fileName) throws FileNotFoundException;

  FileReader(File file) throws FileNotFoundException;

  @Borrowed
  FileReader(FileDescriptor fd);
}

class FileWriter {
  FileWriter(String fileName) throws IOException;

  FileWriter(File file) throws IOException;

  @Borrowed
  FileWriter(FileDescriptor fd);
}

class RandomAccessFile {
  RandomAccessFile(String name, String mode) throws FileNotFoundException, IllegalArgumentException;

  RandomAccessFile(File file, String mode) throws FileNotFoundException, IllegalArgumentException;

  // Closing the channel closes the file.
  @Wraps
  FileChannel getChannel();

  @MaySleep
  int read();

  @MaySleep
  int read(byte[] b);

  @MaySleep
  int read(byte[] b, int off, int len);

  @MaySleep
  void write(int b);

  @MaySleep
  void write(byte[] b);

  @MaySleep
  void write(byte[] b, int off, int len);
}

// Wrappers.

class BufferedInputStream {
  BufferedInputStream(@Wraps InputStream in);

  BufferedInputStream(@Wraps InputStream in, int size);
}

class BufferedOutputStream {
  BufferedOutputStream(@Wraps OutputStream out);

  BufferedOutputStream(@Wraps OutputStream out, int size);
}

class BufferedReader {
  BufferedReader(@Wraps Reader in);

  BufferedReader(@Wraps Reader in, int sz);
}

class BufferedWriter {
  BufferedWriter(@Wraps Writer out);

  BufferedWriter(@Wraps Writer out, int sz);
}

class DataInputStream {
  DataInputStream(@Wraps InputStream in);
}

class DataOutputStream {
  DataOutputStream(@Wraps OutputStream out);
}

class FilterInputStream {
  FilterInputStream(@Wraps InputStream in);
}

class FilterOutputStream {
  FilterOutputStream(@Wraps OutputStream out);
}

class FilterReader {
  FilterReader(@Wraps Reader in);
}

class FilterWriter {
  FilterWriter(@Wraps Writer out);
}

class InputStreamReader {
  InputStreamReader(@Wraps InputStream in);

  InputStreamReader(@Wraps InputStream in, String charsetName) throws UnsupportedEncodingException;

  InputStreamReader(@Wraps InputStream in, java.nio.charset.Charset cs);

  InputStreamReader(@Wraps InputStream in, java.nio.charset.CharsetDecoder dec);
}

class OutputStreamWriter {
  OutputStreamWriter(@Wraps OutputStream out);

  OutputStreamWriter(@Wraps OutputStream out, String charsetName)
      throws UnsupportedEncodingException;

  OutputStreamWriter(@Wraps OutputStream out, java.nio.charset.Charset cs);

  OutputStreamWriter(@Wraps OutputStream out, java.nio.charset.CharsetEncoder enc);
}

class LineNumberInputStream {
  LineNumberInputStream(@Wraps InputStream in);
}

class LineNumberReader {
  LineNumberReader(@Wraps Reader in);

  LineNumberReader(@Wraps Reader in, int sz);
}

class ObjectInputStream {
  ObjectInputStream(@Wraps InputStream in) throws IOException;

  // Holds no stream: for subclasses that read by themselves.
  @Borrowed
  ObjectInputStream();
}

class ObjectOutputStream {
  ObjectOutputStream(@Wraps OutputStream out) throws IOException;

  @Borrowed
  ObjectOutputStream();
}

@MustRelease("close")
interface ObjectInput {}

@MustRelease("close")
interface ObjectOutput {}

class PrintStream {
  PrintStream(@Wraps OutputStream out);

  PrintStream(@Wraps OutputStream out, boolean autoFlush);

  PrintStream(@Wraps OutputStream out, boolean autoFlush, String encoding)
      throws UnsupportedEncodingException;

  PrintStream(@Wraps OutputStream out, boolean autoFlush, java.nio.charset.Charset charset);

  PrintStream(String fileName) throws FileNotFoundException;

  PrintStream(File file) throws FileNotFoundException;

  @Returns
  PrintStream printf(String format, Object... args);

  @Returns
  PrintStream printf(java.util.Locale l, String format, Object... args);

  @Returns
  PrintStream format(String format, Object... args);

  @Returns
  PrintStream format(java.util.Locale l, String format, Object... args);

  @Returns
  PrintStream append(CharSequence csq);

  @Returns
  PrintStream append(CharSequence csq, int start, int end);

  @Returns
  PrintStream append(char c);
}

class PrintWriter {
  PrintWriter(@Wraps Writer out);

  PrintWriter(@Wraps Writer out, boolean autoFlush);

  PrintWriter(@Wraps OutputStream out);

  PrintWriter(@Wraps OutputStream out, boolean autoFlush);

  PrintWriter(@Wraps OutputStream out, boolean autoFlush, java.nio.charset.Charset charset);

  PrintWriter(String fileName) throws FileNotFoundException;

  PrintWriter(File file) throws FileNotFoundException;

  @Returns
  PrintWriter printf(String format, Object... args);

  @Returns
  PrintWriter printf(java.util.Locale l, String format, Object... args);

  @Returns
  PrintWriter format(String format, Object... args);

  @Returns
  PrintWriter format(java.util.Locale l, String format, Object... args);

  @Returns
  PrintWriter append(CharSequence csq);

  @Returns
  PrintWriter append(CharSequence csq, int start, int end);

  @Returns
  PrintWriter append(char c);
}

class PushbackInputStream {
  PushbackInputStream(@Wraps InputStream in);

  PushbackInputStream(@Wraps InputStream in, int size);
}

class PushbackReader {
  PushbackReader(@Wraps Reader in);

  PushbackReader(@Wraps Reader in, int size);
}

class SequenceInputStream {
  // Closes what the enumeration still holds.
  SequenceInputStream(java.util.Enumeration e);

  SequenceInputStream(@Wraps InputStream s1, @Escapes InputStream s2);
}

class Console {
  @Borrowed
  PrintWriter writer();

  @Borrowed
  Reader reader();

  @Returns
  Console format(String fmt, Object... args);

  @Returns
  Console printf(String format, Object... args);
}
