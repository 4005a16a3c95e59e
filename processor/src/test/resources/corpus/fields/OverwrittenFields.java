package corpus.fields;

import java.io.BufferedInputStream;
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

/** Fields that an object owes, and what a method must do before it gives them another value. */
final class OverwrittenFields {
  static final class RotatingLeaking implements Closeable {
    private Writer writer;

    RotatingLeaking(File file) throws IOException {
      writer = new FileWriter(file);
    }

    void rotate(File next) throws IOException {
      writer = new FileWriter(next); // finds overwritten-reference
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  static final class Rotating implements Closeable {
    private Writer writer;

    Rotating(File file) throws IOException {
      writer = new FileWriter(file);
    }

    void rotate(File next) throws IOException {
      writer.close();
      writer = new FileWriter(next);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** Only one of the two ways closes the old one. */
  static final class SometimesLeaking implements Closeable {
    private OutputStream out;
    private long written;

    SometimesLeaking(File file) throws IOException {
      out = new FileOutputStream(file);
    }

    void roll(File next, boolean force) throws IOException {
      if (written > 4096) {
        out.close();
      } else if (!force) {
        return;
      }
      out = new FileOutputStream(next); // finds overwritten-reference
      written = 0;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static final class ForgottenLeaking implements Closeable {
    private InputStream in;

    ForgottenLeaking(File file) throws IOException {
      in = new FileInputStream(file);
    }

    void forget() {
      in = null; // finds overwritten-reference
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  static final class ClosedAndNulled implements Closeable {
    private InputStream in;

    ClosedAndNulled(File file) throws IOException {
      in = new FileInputStream(file);
    }

    void finish() throws IOException {
      if (in != null) {
        in.close();
        in = null;
      }
    }

    @Override
    public void close() throws IOException {
      finish();
    }
  }

  static final class Swapping implements Closeable {
    private InputStream in;

    Swapping(File file) throws IOException {
      in = new FileInputStream(file);
    }

    void swap(File next) throws IOException {
      InputStream old = in;
      in = new FileInputStream(next);
      old.close();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class SwappingLeaking implements Closeable {
    private InputStream in;

    SwappingLeaking(File file) throws IOException {
      in = new FileInputStream(file);
    }

    int swap(File next) throws IOException {
      InputStream old = in;
      in = new FileInputStream(next);
      return old.available(); // finds reference-leak
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** The new one holds the old one. */
  static final class Buffering implements Closeable {
    private InputStream in;

    Buffering(File file) throws IOException {
      in = new FileInputStream(file);
    }

    void buffer() {
      in = new BufferedInputStream(in);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class Lazy implements Closeable {
    private final File file;
    private InputStream in;

    Lazy(File file) {
      this.file = file;
    }

    InputStream open() throws IOException {
      if (in == null) {
        in = new FileInputStream(file);
      }
      return in;
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  /** Opened by a method of its own, once. */
  static final class OpenedLater implements Closeable {
    private InputStream in;

    void open(File file) throws IOException {
      in = new FileInputStream(file);
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  static final class OpenedTwiceLeaking implements Closeable {
    private InputStream in;

    void open(File file, File other) throws IOException {
      in = new FileInputStream(file);
      in = new FileInputStream(other); // finds overwritten-reference
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  static final class Reconnecting implements Closeable {
    private final String host;
    private Socket socket;

    Reconnecting(String host) throws IOException {
      this.host = host;
      socket = new Socket(host, 80);
    }

    void reconnect() throws IOException {
      try {
        socket.close();
      } catch (IOException e) {
        // it is gone
      }
      socket = new Socket(host, 80);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Disconnected by one method, connected again by another. */
  static final class Reopened implements Closeable {
    private Socket socket;

    Reopened(String host) throws IOException {
      socket = new Socket(host, 80);
    }

    void disconnect() throws IOException {
      socket.close();
    }

    void connect(String host) throws IOException {
      socket = new Socket(host, 80);
    }

    @Override
    public void close() throws IOException {
      disconnect();
    }
  }

  /** What it is given is not its own. */
  static final class Lent {
    private InputStream in;

    Lent(InputStream in) {
      this.in = in;
    }

    void use(InputStream other) {
      in = other;
    }

    int read() throws IOException {
      return in.read();
    }
  }
}
