package corpus.fields;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the class's close must close: each field, on every path, the later ones too. */
final class UnreleasedFields {
  static final class ForgottenLeaking implements Closeable {
    private final InputStream in;
    private final OutputStream out;

    ForgottenLeaking(InputStream in, File target) throws IOException {
      this.in = in;
      this.out = new FileOutputStream(target);
    }

    @Override
    public void close() throws IOException { // finds unreleased-field
      in.close();
    }
  }

  static final class InOrderLeaking implements Closeable {
    private final Writer index;
    private final Writer content;

    InOrderLeaking(File folder) throws IOException {
      index = new FileWriter(new File(folder, "index"));
      Writer opened = null;
      try {
        opened = new FileWriter(new File(folder, "content"));
      } finally {
        if (opened == null) {
          index.close();
        }
      }
      content = opened;
    }

    @Override
    public void close() throws IOException {
      index.close(); // finds unreleased-field
      content.close();
    }
  }

  static final class OnOnePathLeaking implements Closeable {
    private final FileChannel channel;
    private boolean dirty;

    OnOnePathLeaking(Path path) throws IOException {
      channel = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    void change() {
      dirty = true;
    }

    @Override
    public void close() throws IOException {
      if (dirty) {
        channel.force(true);
        channel.close();
      }
    } // finds unreleased-field
  }

  /** A constructor that closes what it has when it fails does not close it for good. */
  static final class ClosedInACatchLeaking implements Closeable {
    private final InputStream index;
    private final InputStream content;

    ClosedInACatchLeaking(File folder) throws IOException {
      index = new FileInputStream(new File(folder, "index"));
      try {
        content = new FileInputStream(new File(folder, "content"));
      } catch (IOException e) {
        index.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException { // finds unreleased-field
      content.close();
    }
  }

  static final class ClosedInACatch implements Closeable {
    private final InputStream index;
    private final InputStream content;

    ClosedInACatch(File folder) throws IOException {
      index = new FileInputStream(new File(folder, "index"));
      try {
        content = new FileInputStream(new File(folder, "content"));
      } catch (IOException e) {
        index.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      try {
        index.close();
      } finally {
        content.close();
      }
    }
  }

  static final class ClosedUnlessItWorkedLeaking implements Closeable {
    private final Socket socket = new Socket();
    private final OutputStream log;

    ClosedUnlessItWorkedLeaking(File log, int millis) throws IOException {
      boolean works = false;
      this.log = new FileOutputStream(log);
      try {
        socket.setSoTimeout(millis);
        works = true;
      } finally {
        if (!works) {
          this.log.close();
          socket.close();
        }
      }
    }

    @Override
    public void close() throws IOException { // finds unreleased-field
      log.close();
    }
  }

  /** It is closed as soon as the object is made: nothing is left to close. */
  static final class ReadByItsConstructor implements Closeable {
    private InputStream header;
    private final Writer log = new FileWriter("log");

    ReadByItsConstructor(File file) throws IOException {
      try {
        header = new FileInputStream(file);
        log.write(header.read());
      } catch (IOException e) {
        log.close();
        throw e;
      } finally {
        if (header != null) {
          closeQuietly(header);
        }
      }
    }

    private static void closeQuietly(Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException ignored) {
        // It was only read.
      }
    }

    @Override
    public void close() throws IOException {
      log.close();
    }
  }
}
