package corpus.lambdas;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lambdas and method references that make, use and take resources. */
final class Factories {
  /** What opens a stream. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** What does something with a stream that it is lent. */
  interface Use<T> {
    T with(InputStream in) throws IOException;
  }

  static Opener ofFile(File file) {
    return () -> new FileInputStream(file);
  }

  static Supplier<InputStream> ofBytes(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static int firstLeaking(Opener opener) throws IOException {
    InputStream in = opener.open();
    return in.read(); // finds reference-leak
  }

  static int first(Opener opener) throws IOException {
    try (InputStream in = opener.open()) {
      return in.read();
    }
  }

  static int call(Path path) throws Exception {
    Callable<InputStream> callable = () -> Files.newInputStream(path);
    try (InputStream in = callable.call()) {
      return in.read();
    }
  }

  static <T> T using(File file, Use<T> use) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return use.with(in);
    }
  }

  static int through(File file) throws IOException {
    return using(file, InputStream::read);
  }

  static int throughLambda(File file) throws IOException {
    return using(
        file,
        in -> {
          in.skipNBytes(4);
          return in.read();
        });
  }

  /** The lambda opens one of its own and forgets it. */
  static Runnable copyingLeaking(File file, OutputStream out) {
    return () -> {
      try {
        InputStream in = new FileInputStream(file);
        in.transferTo(out);
        in.close();
      } catch (IOException e) { // finds reference-leak
        throw new UncheckedIOException(e);
      }
    };
  }

  static Runnable copying(File file, OutputStream out) {
    return () -> {
      try (InputStream in = new FileInputStream(file)) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  static Function<File, Integer> sizeLeaking() {
    return file -> {
      try {
        return new FileInputStream(file).available(); // finds reference-leak
      } catch (IOException e) { // finds reference-leak
        return -1;
      }
    };
  }

  static Function<File, Integer> size() {
    return file -> {
      try (InputStream in = new FileInputStream(file)) {
        return in.available();
      } catch (IOException e) {
        return -1;
      }
    };
  }

  static List<Long> linesLeaking(List<Path> paths) {
    return paths.stream()
        .map(
            path -> {
              try {
                return Files.lines(path).count(); // finds reference-leak
              } catch (IOException e) {
                return 0L;
              }
            })
        .collect(Collectors.toList());
  }

  static List<Long> lines(List<Path> paths) {
    return paths.stream()
        .map(
            path -> {
              try (var lines = Files.lines(path)) {
                return lines.count();
              } catch (IOException e) {
                return 0L;
              }
            })
        .collect(Collectors.toList());
  }

  static void forEachLeaking(List<String> hosts, Consumer<Socket> consumer) {
    hosts.forEach(
        host -> {
          try {
            Socket socket = new Socket(host, 80);
            socket.setTcpNoDelay(true);
            consumer.accept(socket);
          } catch (IOException e) { // finds reference-leak
            System.err.println(e.getMessage());
          }
        });
  }

  static void closeEach(List<Socket> sockets) {
    sockets.forEach(
        socket -> {
          try {
            socket.close();
          } catch (IOException e) {
            System.err.println(e.getMessage());
          }
        });
  }

  static InputStream orElse(Opener opener, File other) throws IOException {
    InputStream in = opener.open();
    return in != null ? in : new FileInputStream(other);
  }

  static Function<String, Socket> connector(int port) {
    return host -> {
      try {
        return new Socket(host, port);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
