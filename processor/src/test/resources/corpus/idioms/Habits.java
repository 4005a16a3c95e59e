package corpus.idioms;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** Registries that close, suppressed exceptions, passing through, interrupted waits. */
final class Habits {
  /** Closes what was registered with it, the last first. */
  static final class Registry implements Closeable {
    private final Deque<Closeable> registered = new ArrayDeque<>();

    <C extends Closeable> C register(C closeable) {
      registered.addFirst(closeable);
      return closeable;
    }

    @Override
    public void close() throws IOException {
      IOException failed = null;
      while (!registered.isEmpty()) {
        try {
          registered.removeFirst().close();
        } catch (IOException e) {
          if (failed == null) {
            failed = e;
          } else {
            failed.addSuppressed(e);
          }
        }
      }
      if (failed != null) {
        throw failed;
      }
    }
  }

  static int registered(File a, File b) throws IOException {
    try (Registry registry = new Registry()) {
      InputStream first = registry.register(new FileInputStream(a));
      InputStream second = registry.register(new FileInputStream(b));
      return first.read() + second.read();
    }
  }

  static int registeredLateLeaking(File a) throws IOException {
    try (Registry registry = new Registry()) { // finds reference-leak
      InputStream first = new FileInputStream(a);
      int read = first.read();
      registry.register(first);
      return read;
    }
  }

  static void both(File from, File to) throws IOException {
    InputStream in = new FileInputStream(from);
    Throwable failed = null;
    try {
      OutputStream out = new FileOutputStream(to);
      try {
        in.transferTo(out);
      } catch (Throwable t) {
        failed = t;
        throw t;
      } finally {
        closeAfter(out, failed);
      }
    } finally {
      closeAfter(in, failed);
    }
  }

  private static void closeAfter(Closeable closeable, Throwable failed) throws IOException {
    if (failed == null) {
      closeable.close();
      return;
    }
    try {
      closeable.close();
    } catch (Throwable t) {
      failed.addSuppressed(t);
    }
  }

  static <T> T same(T value) {
    return value;
  }

  static int passedThrough(File file) throws IOException {
    InputStream in = same(Objects.requireNonNull(new FileInputStream(file), "in"));
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static int passedThroughLeaking(File file) throws IOException {
    InputStream in = Objects.requireNonNull(new FileInputStream(file), "in");
    return in.read(); // finds reference-leak
  }

  static void waitedLeaking(String host, CountDownLatch ready) throws Exception {
    Socket socket = new Socket(host, 80);
    ready.await(); // finds reference-leak
    socket.close();
  }

  static void waited(String host, CountDownLatch ready) throws Exception {
    Socket socket = new Socket(host, 80);
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      socket.close();
    }
  }

  static int chosenLeaking(File a, File b, boolean first) throws IOException {
    InputStream in = first ? new FileInputStream(a) : new FileInputStream(b);
    return in.read(); // finds reference-leak
  }

  static int chosen(File a, File b, boolean first) throws IOException {
    InputStream in = first ? new FileInputStream(a) : new FileInputStream(b);
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static int foundLeaking(File[][] files) throws IOException {
    for (File[] row : files) {
      for (File file : row) {
        InputStream in = new FileInputStream(file);
        int first = in.read(); // finds reference-leak
        if (first > 0) {
          return first; // finds reference-leak
        }
        in.close();
      }
    }
    return -1;
  }

  static int found(File[][] files) throws IOException {
    for (File[] row : files) {
      for (File file : row) {
        InputStream in = new FileInputStream(file);
        try {
          int first = in.read();
          if (first > 0) {
            return first;
          }
        } finally {
          in.close();
        }
      }
    }
    return -1;
  }

  /** The first close may throw. */
  static void oneByOneLeaking(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    Socket client = null;
    try {
      client = server.accept();
    } finally {
      server.close(); // finds reference-leak
      if (client != null) {
        client.close();
      }
    }
  }

  static void oneByOne(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    Socket client = null;
    try {
      client = server.accept();
    } finally {
      try {
        server.close();
      } finally {
        if (client != null) {
          client.close();
        }
      }
    }
  }
}
