package corpus.lambdas;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Timers, cleaners, stages and references to constructors. */
final class Stages {
  interface Opener {
    InputStream open(File file) throws IOException;
  }

  private static final Cleaner CLEANER = Cleaner.create();

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  private static InputStream open(File file) {
    try {
      return new FileInputStream(file);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void afterAWhile(ScheduledExecutorService timer, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    timer.schedule(() -> end(socket), 1, TimeUnit.SECONDS);
  }

  static void afterAWhileLeaking(ScheduledExecutorService timer, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    timer.schedule(() -> System.out.println(socket.getPort()), 1, TimeUnit.SECONDS);
  } // finds reference-leak

  static void atATime(Timer timer, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            end(socket);
          }
        },
        1000);
  }

  static void atATimeLeaking(Timer timer, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            System.out.println(socket.getPort());
          }
        },
        1000);
  } // finds reference-leak

  static void cleaned(Object owner, String host) throws IOException {
    Socket socket = new Socket(host, 80);
    CLEANER.register(owner, () -> end(socket));
  }

  static int byConstructor(File file) throws IOException {
    Opener opener = FileInputStream::new;
    try (InputStream in = opener.open(file)) {
      return in.read();
    }
  }

  static int byConstructorLeaking(File file) throws IOException {
    Opener opener = FileInputStream::new;
    InputStream in = opener.open(file);
    return in.read(); // finds reference-leak
  }

  static Function<File, InputStream> byMethod() {
    return Stages::open;
  }

  static InputStream orElse(Optional<InputStream> in, File other) {
    return in.orElseGet(() -> open(other));
  }

  static InputStream cached(Map<File, InputStream> streams, File file) {
    return streams.computeIfAbsent(file, Stages::open);
  }

  static CompletableFuture<Integer> staged(CompletableFuture<Socket> connected) {
    return connected.thenApply(
        socket -> {
          try (socket) {
            return socket.getPort();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static CompletableFuture<Void> ended(CompletableFuture<Socket> connected) {
    return connected.thenAccept(Stages::end);
  }

  static CompletableFuture<Integer> handled(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return CompletableFuture.completedFuture(1)
        .handle(
            (value, failure) -> {
              try (in) {
                return in.read();
              } catch (IOException e) {
                return -1;
              }
            });
  }

  static int suppliedLeaking(File file) throws IOException {
    Supplier<InputStream> supplier = () -> open(file);
    return supplier.get().read(); // finds reference-leak
  }

  static int calledLeaking(File file) throws Exception {
    Callable<InputStream> callable = () -> new FileInputStream(file);
    InputStream in = callable.call();
    return in.read(); // finds reference-leak
  }

  static int called(File file) throws Exception {
    Callable<InputStream> callable = () -> new FileInputStream(file);
    InputStream in = callable.call();
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static Optional<InputStream> mapped(Optional<File> file) {
    return file.map(Stages::open);
  }

  static void withinLeaking(Optional<File> file) {
    file.ifPresent(
        present -> {
          InputStream in = open(present);
          System.out.println(in);
        }); // finds reference-leak
  }
}
