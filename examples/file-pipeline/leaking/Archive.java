package demo;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    GZIPInputStream unzipped = new GZIPInputStream(raw);
    return new DataInputStream(new BufferedInputStream(unzipped));
  }

  /** The first number of a file; a file's first int says which format it has. */
  static long first(Path file) throws IOException {
    DataInputStream in = open(file);
    int format = in.readInt();
    if (format != 1) {
      throw new IOException("unknown format " + format);
    }
    long first = in.readLong();
    in.close();
    return first;
  }

  /** Writes a text to a compressed file. */
  static void write(Path file, String text) throws IOException {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      writer.write(text);
    }
  }
}
