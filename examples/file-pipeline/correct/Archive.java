package demo;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed files of numbers, read and written through streams around streams. */
final class Archive {
  private Archive() {}

  /** A stream of a compressed file's numbers. The caller closes it. */
  static DataInputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw)));
    } catch (IOException notCompressed) {
      raw.close();
      throw notCompressed;
    }
  }

  /** The first number of a file; a file's first int says which format it has. */
  static long first(Path file) throws IOException {
    try (DataInputStream in = open(file)) {
      int format = in.readInt();
      if (format != 1) {
        throw new IOException("unknown format " + format);
      }
      return in.readLong();
    }
  }

  /** Writes a text to a compressed file. */
  static void write(Path file, String text) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        Writer writer =
            new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(raw), StandardCharsets.UTF_8))) {
      writer.write(text);
    }
  }

  /** Writes a file, reads it back, and tries to read one that is not compressed. */
  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("archive", ".gz");
    write(file, "\0\0\0\1\0\0\0\0\0\0\0\u002a");
    System.out.println("first number: " + first(file));
    Files.writeString(file, "plain");
    try {
      first(file);
    } catch (IOException expected) {
      System.out.println("refused: " + expected.getMessage());
    }
    Files.delete(file);
  }
}
