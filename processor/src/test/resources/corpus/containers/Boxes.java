package corpus.containers;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** One thing in a box: Optional, AtomicReference, futures, entries, thread locals. */
final class Boxes {
  private final AtomicReference<Socket> current = new AtomicReference<>();
  private final ThreadLocal<InputStream> mine = new ThreadLocal<>();

  static Optional<InputStream> open(File file) throws IOException {
    return file.exists() ? Optional.of(new FileInputStream(file)) : Optional.empty();
  }

  static Optional<InputStream> openLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return in.available() > 0 ? Optional.of(in) : Optional.empty(); // finds reference-leak
  }

  static Optional<InputStream> nonEmpty(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    boolean some = false;
    try {
      some = in.available() > 0;
      return some ? Optional.of(in) : Optional.empty();
    } finally {
      if (!some) {
        in.close();
      }
    }
  }

  static int first(File file) throws IOException {
    Optional<InputStream> opened = open(file);
    if (opened.isEmpty()) {
      return -1;
    }
    try (InputStream in = opened.get()) {
      return in.read();
    }
  }

  void connect(String host) throws IOException {
    current.set(new Socket(host, 80));
  }

  void connectLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    socket.setTcpNoDelay(true); // finds reference-leak
    current.set(socket);
  }

  void reconnect(String host) throws IOException {
    Socket old = current.getAndSet(new Socket(host, 80));
    if (old != null) {
      old.close();
    }
  }

  void disconnect() throws IOException {
    Socket socket = current.getAndSet(null);
    if (socket != null) {
      socket.close();
    }
  }

  void connectOnceLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    if (current.compareAndSet(null, socket)) {
      System.err.println("connected");
    }
  } // finds reference-leak

  void connectOnce(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    if (!current.compareAndSet(null, socket)) {
      socket.close();
    }
  }

  boolean isConnected() {
    Socket socket = current.get();
    return socket != null && socket.isConnected();
  }

  static CompletableFuture<Socket> completed(String host) throws IOException {
    return CompletableFuture.completedFuture(new Socket(host, 80));
  }

  static void complete(CompletableFuture<Socket> future, String host) {
    try {
      future.complete(new Socket(host, 80));
    } catch (IOException e) {
      future.completeExceptionally(e);
    }
  }

  static void completeLeaking(CompletableFuture<Socket> future, String host) {
    try {
      Socket socket = new Socket(host, 80);
      socket.setTcpNoDelay(true);
      future.complete(socket);
    } catch (IOException e) { // finds reference-leak
      future.completeExceptionally(e);
    }
  }

  static int port(Future<Socket> future) throws InterruptedException, ExecutionException {
    return future.get().getPort();
  }

  void forThread(File file) throws IOException {
    mine.set(new FileInputStream(file));
  }

  void endOfThread() throws IOException {
    InputStream in = mine.get();
    if (in != null) {
      mine.remove();
      in.close();
    }
  }

  static Map.Entry<String, InputStream> named(File file) throws IOException {
    return new AbstractMap.SimpleEntry<>(file.getName(), new FileInputStream(file));
  }
}
