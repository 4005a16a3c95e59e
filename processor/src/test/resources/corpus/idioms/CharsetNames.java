package corpus.idioms;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;

/** Six character sets are everywhere: naming one of them cannot fail, naming any other can. */
final class CharsetNames {
  private static final String ENCODING = "utf-8";

  static Reader named(File file) throws IOException {
    return new BufferedReader(new InputStreamReader(new FileInputStream(file), "UTF-8"));
  }

  static Reader lookedUp(File file) throws IOException {
    return new InputStreamReader(new FileInputStream(file), Charset.forName("ISO-8859-1"));
  }

  static Writer byConstant(File file) throws IOException {
    return new OutputStreamWriter(new FileOutputStream(file), ENCODING);
  }

  static void bytes(File file, String text) throws IOException {
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(text.getBytes("US-ASCII"));
    }
  }

  static InputStream checkedLeaking(File file, String magic, String name) throws IOException {
    InputStream in = new FileInputStream(file);
    byte[] wanted = magic.getBytes(name); // finds reference-leak
    System.out.println(wanted.length);
    return in;
  }

  static InputStream checked(File file, String magic) throws IOException {
    InputStream in = new FileInputStream(file);
    byte[] wanted = magic.getBytes("UTF-16LE");
    System.out.println(wanted.length);
    return in;
  }

  static Reader anyLeaking(File file, String name) throws IOException {
    return new InputStreamReader(new FileInputStream(file), name); // finds reference-leak
  }

  static Reader rareLeaking(File file) throws IOException {
    return new InputStreamReader(new FileInputStream(file), "windows-1252"); // finds reference-leak
  }

  static Reader lookedUpLeaking(File file, String name) throws IOException {
    InputStream in = new FileInputStream(file);
    return new InputStreamReader(in, Charset.forName(name)); // finds reference-leak
  }
}
