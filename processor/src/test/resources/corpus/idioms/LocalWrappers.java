package corpus.idioms;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;

/** Classes that stand in a method: what they are given to wrap is theirs to close, or is not. */
final class LocalWrappers {
  private Writer log;

  void open(File file) throws IOException {
    class Lines extends BufferedWriter {
      Lines(Writer out) {
        super(out);
      }
    }
    log = new Lines(new FileWriter(file));
  }

  static void writeLeaking(File file) throws IOException {
    class Lines extends BufferedWriter {
      Lines(Writer out) {
        super(out);
      }
    }
    Writer lines = new Lines(new FileWriter(file));
    lines.write('x'); // finds reference-leak
  } // finds reference-leak

  static void write(File file) throws IOException {
    class Lines extends BufferedWriter {
      Lines(Writer out) {
        super(out);
      }
    }
    try (Writer lines = new Lines(new FileWriter(file))) {
      lines.write('x');
    }
  }

  static int ownClose(File file) throws IOException {
    class Source implements Closeable {
      private final InputStream in;

      Source(InputStream in) {
        this.in = in;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    }
    try (Source source = new Source(new FileInputStream(file))) {
      return source.in.read();
    }
  }

  static int lookedAtLeaking(File file) throws IOException {
    class Copy extends ByteArrayOutputStream {
      Copy(InputStream in) throws IOException {
        in.transferTo(this);
      }
    }
    try (Copy copy = new Copy(new FileInputStream(file))) { // finds reference-leak
      return copy.size();
    }
  }

  static int lookedAt(File file) throws IOException {
    class Copy extends ByteArrayOutputStream {
      Copy(InputStream in) throws IOException {
        in.transferTo(this);
      }
    }
    try (InputStream in = new FileInputStream(file);
        Copy copy = new Copy(in)) {
      return copy.size();
    }
  }
}
