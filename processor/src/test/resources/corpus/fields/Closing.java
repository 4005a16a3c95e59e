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

/** Classes whose close closes all that they hold. */
final class Closing {
  static final class InAndOut implements Closeable {
    private final InputStream in;
    private final OutputStream out;

    InAndOut(InputStream in, File target) throws IOException {
      this.out = new FileOutputStream(target);
      this.in = in;
    }

    void copy() throws IOException {
      in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
      try (in) {
        out.close();
      }
    }
  }

  static void copyLeaking(File from, File to) throws IOException {
    InAndOut copying = new InAndOut(new FileInputStream(from), to); // finds reference-leak
    copying.copy();
    copying.close();
  }

  static void copy(File from, File to) throws IOException {
    try (InputStream in = new FileInputStream(from);
        InAndOut copying = new InAndOut(in, to)) {
      copying.copy();
    }
  }

  static final class Lazy implements Closeable {
    private final Path path;
    private FileChannel channel;

    Lazy(Path path) {
      this.path = path;
    }

    long size() throws IOException {
      if (channel == null) {
        channel = FileChannel.open(path, StandardOpenOption.READ);
      }
      return channel.size();
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        channel.close();
        channel = null;
      }
    }
  }

  static long sizeLeaking(Path path) throws IOException {
    Lazy lazy = new Lazy(path);
    return lazy.size(); // finds reference-leak
  }

  static long size(Path path) throws IOException {
    try (Lazy lazy = new Lazy(path)) {
      return lazy.size();
    }
  }

  static final class Connection implements Closeable {
    private final String host;
    private Socket socket;

    Connection(String host) {
      this.host = host;
    }

    void reconnect() throws IOException {
      if (socket != null) {
        socket.close();
      }
      socket = new Socket(host, 80);
    }

    void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
      Socket old = socket;
      socket = null;
      if (old != null) {
        old.close();
      }
    }
  }

  static void greetLeaking(String host) throws IOException {
    Connection connection = new Connection(host);
    connection.reconnect();
    connection.send(new byte[] {1}); // finds reference-leak
    connection.close();
  }

  static void greet(String host) throws IOException {
    try (Connection connection = new Connection(host)) {
      connection.reconnect();
      connection.send(new byte[] {1});
    }
  }

  static final class Log implements Closeable {
    private final Object lock = new Object();
    private Writer writer;
    private int lines;

    Log(File file) throws IOException {
      writer = new FileWriter(file);
    }

    void line(String line) throws IOException {
      synchronized (lock) {
        writer.write(line);
        lines++;
      }
    }

    void rotate(File next) throws IOException {
      synchronized (lock) {
        writer.close();
        writer = new FileWriter(next);
        lines = 0;
      }
    }

    @Override
    public void close() throws IOException {
      synchronized (lock) {
        writer.close();
      }
    }
  }

  static void logLeaking(File file, String text) throws IOException {
    Log log = new Log(file);
    for (String line : text.split("\n")) {
      if (line.isEmpty()) {
        return; // finds reference-leak
      }
      log.line(line); // finds reference-leak
    }
    log.close();
  }

  static void log(File file, String text) throws IOException {
    try (Log log = new Log(file)) {
      for (String line : text.split("\n")) {
        if (line.isEmpty()) {
          return;
        }
        log.line(line);
      }
    }
  }

  /** Borrows what it is given: its close does nothing to it. */
  static final class View {
    private final Socket socket;

    View(Socket socket) {
      this.socket = socket;
    }

    boolean isOpen() {
      return !socket.isClosed();
    }
  }

  static boolean viewed(String host) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      return new View(socket).isOpen();
    }
  }

  /** A record keeps what it is made of, and closes it. */
  record Named(String name, InputStream in) implements Closeable {
    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int namedLeaking(File file) throws IOException {
    Named named = new Named(file.getName(), new FileInputStream(file));
    return named.in().read(); // finds reference-leak
  }

  static int named(File file) throws IOException {
    try (Named named = new Named(file.getName(), new FileInputStream(file))) {
      return named.in().read();
    }
  }

  /** Owns nothing, though it can be closed. */
  static final class Timing implements AutoCloseable {
    private final long start = System.nanoTime();
    private final StringBuilder target;

    Timing(StringBuilder target) {
      this.target = target;
    }

    @Override
    public void close() {
      target.append(System.nanoTime() - start);
    }
  }

  static void timed(StringBuilder target, Runnable task) {
    try (Timing timing = new Timing(target)) {
      task.run();
    }
  }
}
