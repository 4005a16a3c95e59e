package corpus.lambdas;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** What a lambda captures it takes along if it closes it, and borrows if it only uses it. */
final class Captured {
  static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  static void serveLeaking(Socket listening, Executor executor) throws IOException {
    Socket socket = new Socket(listening.getInetAddress(), 80);
    executor.execute(() -> System.out.println(socket.getPort()));
  } // finds reference-leak

  static void serve(Socket listening, Executor executor) throws IOException {
    Socket socket = new Socket(listening.getInetAddress(), 80);
    executor.execute(
        () -> {
          System.out.println(socket.getPort());
          end(socket);
        });
  }

  static void inAThread(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    Thread thread = new Thread(() -> end(socket), "closing");
    thread.start();
  }

  static void inAThreadLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    Thread thread = new Thread(() -> System.out.println(socket.isBound()), "looking");
    thread.start();
  } // finds reference-leak

  static Future<Integer> submitted(ExecutorService executor, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return executor.submit(
        () -> {
          try (in) {
            return in.read();
          }
        });
  }

  static Future<Integer> submittedLeaking(ExecutorService executor, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return executor.submit(() -> in.read()); // finds reference-leak
  }

  static void reference(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    closing(socket::close);
  }

  private static void closing(AutoCloseable closeable) throws IOException {
    try {
      closeable.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  static CompletableFuture<Integer> chained(String host, Executor executor) throws IOException {
    Socket socket = new Socket(host, 80);
    return CompletableFuture.supplyAsync(socket::getPort, executor)
        .whenComplete((port, failure) -> end(socket));
  }

  static CompletableFuture<Integer> chainedLeaking(String host, Executor executor)
      throws IOException {
    Socket socket = new Socket(host, 80);
    return CompletableFuture.supplyAsync(socket::getPort, executor) // finds reference-leak
        .whenComplete((port, failure) -> System.out.println(socket));
  }

  static void atShutdown(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    in.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  static int borrowedByALambda(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      IntSupplier next =
          () -> {
            try {
              return in.read();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
      return next.getAsInt() + next.getAsInt();
    }
  }

  static int borrowedByALambdaLeaking(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    IntSupplier next =
        () -> {
          try {
            return in.read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return next.getAsInt() + next.getAsInt(); // finds reference-leak
  }

  static void eachWith(List<String> lines, Socket lent) {
    lines.forEach(line -> System.out.println(lent.getPort() + line));
  }

  static void ifPresent(Optional<Socket> socket) {
    socket.ifPresent(Captured::end);
  }

  static Optional<Integer> mapped(Optional<Socket> lent) {
    return lent.map(Socket::getPort);
  }

  static Runnable anonymousLeaking(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    return new Runnable() { // finds reference-leak
      @Override
      public void run() {
        System.out.println(socket.getPort());
      }
    };
  }

  static Runnable anonymous(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    return new Runnable() {
      @Override
      public void run() {
        end(socket);
      }
    };
  }

  static AutoCloseable closer(String host) throws IOException {
    Socket socket = new Socket(host, 80);
    return socket::close;
  }
}
