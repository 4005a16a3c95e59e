package corpus.open;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;

/** A constructor that closes a local variable has closed the field in which it is, too. */
final class ClosedUnderItsFirstName {
  static final class Log implements Closeable {
    private final InputStream header;
    private final Writer out = new FileWriter("log");

    Log(File file) throws IOException {
      InputStream opened = new FileInputStream(file); // finds reference-leak
      try {
        header = opened;
        out.write(header.read());
      } finally {
        opened.close();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
