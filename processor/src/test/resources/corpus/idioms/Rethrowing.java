package corpus.idioms;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Exceptions: caught, wrapped, added, thrown again. */
final class Rethrowing {
  static InputStream openLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      in.skipNBytes(8);
    } catch (IOException e) {
      throw new IOException("no header in " + file, e); // finds reference-leak
    }
    return in;
  }

  static InputStream open(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      in.skipNBytes(8);
    } catch (IOException e) {
      try {
        in.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
    return in;
  }

  static InputStream openWithThrowable(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      in.skipNBytes(8);
      return in;
    } catch (Throwable t) {
      in.close();
      throw t;
    }
  }

  static int primaryLeaking(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    Throwable primary = null;
    try {
      return in.read();
    } catch (IOException e) {
      primary = e;
      throw e;
    } finally {
      if (primary == null) {
        in.close();
      }
    } // finds reference-leak
  }

  /** What try-with-resources is made of. */
  static int primary(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    Throwable primary = null;
    try {
      return in.read();
    } catch (Throwable t) {
      primary = t;
      throw t;
    } finally {
      if (primary != null) {
        try {
          in.close();
        } catch (Throwable suppressed) {
          primary.addSuppressed(suppressed);
        }
      } else {
        in.close();
      }
    }
  }

  static Socket narrowCatchLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    try {
      int timeout = Integer.parseInt(System.getProperty("timeout"));
      socket.setSoTimeout(timeout); // finds reference-leak
      return socket;
    } catch (NumberFormatException e) {
      socket.close();
      throw new IOException("timeout", e);
    }
  }

  static Socket wideCatch(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    try {
      int timeout = Integer.parseInt(System.getProperty("timeout"));
      socket.setSoTimeout(timeout);
      return socket;
    } catch (NumberFormatException | IOException e) {
      socket.close();
      throw new IOException("timeout", e);
    }
  }

  static Socket parsedLeaking(String host, String timeout) throws IOException {
    Socket socket = new Socket(host, 80);
    int millis = Integer.parseInt(timeout); // finds reference-leak
    if (millis < 0) {
      throw new IllegalArgumentException(timeout);
    }
    return socket;
  }

  static Socket parsed(String host, String timeout) throws IOException {
    int millis = Integer.parseInt(timeout);
    if (millis < 0) {
      throw new IllegalArgumentException(timeout);
    }
    return new Socket(host, 80);
  }

  static int uncheckedLeaking(File file) {
    try {
      InputStream in = new FileInputStream(file);
      int first = in.read();
      in.close();
      return first;
    } catch (IOException e) { // finds reference-leak
      throw new UncheckedIOException(e);
    }
  }

  static int unchecked(File file) {
    try (InputStream in = new FileInputStream(file)) {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int interruptedLeaking(Socket parent, Object monitor) throws IOException {
    Socket socket = new Socket(parent.getInetAddress(), parent.getPort());
    try {
      synchronized (monitor) {
        monitor.wait(100);
      }
      socket.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1; // finds reference-leak
    }
    return 0;
  }

  static int interrupted(Socket parent, Object monitor) throws IOException {
    Socket socket = new Socket(parent.getInetAddress(), parent.getPort());
    try {
      synchronized (monitor) {
        monitor.wait(100);
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      socket.close();
    }
  }

  static <T> T callLeaking(File file, Callable<T> callable) throws Exception {
    InputStream in = new FileInputStream(file);
    T result = callable.call(); // finds reference-leak
    in.close();
    return result;
  }

  static <T> T call(File file, Callable<T> callable) throws Exception {
    InputStream in = new FileInputStream(file);
    try {
      return callable.call();
    } finally {
      in.close();
    }
  }

  /** Closes what it was given, and adds what goes wrong to the first failure. */
  static void closeOn(Throwable failure, Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  static InputStream closedOnFailure(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      in.skipNBytes(2);
      return in;
    } catch (IOException | RuntimeException e) {
      closeOn(e, in);
      throw e;
    }
  }

  static int readInOneGoLeaking(File file) {
    try {
      InputStream in = new FileInputStream(file);
      return in.read(); // finds reference-leak
    } catch (IOException e) { // finds reference-leak
      return -1;
    }
  }
}
