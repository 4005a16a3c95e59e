// needs 21
package corpus.idioms;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Switches over types and records that are taken apart. */
final class Patterns21 {
  /** Where to read from. */
  sealed interface Source permits OfFile, OfPath, OfStream {}

  record OfFile(File file) implements Source {}

  record OfPath(Path path, int skip) implements Source {}

  /** Lends its stream: it can not be closed itself. */
  record OfStream(InputStream in) implements Source {}

  /** Owns its stream. */
  record Opened(String name, InputStream in) implements Closeable {
    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static InputStream open(Source source) throws IOException {
    return switch (source) {
      case OfFile(File file) -> new FileInputStream(file);
      case OfPath(Path path, int skip) -> Files.newInputStream(path);
      case OfStream(InputStream in) -> in;
    };
  }

  static int fileLeaking(Source source) throws IOException {
    if (source instanceof OfFile(File file)) {
      InputStream in = new FileInputStream(file);
      return in.read(); // finds reference-leak
    }
    return -1;
  }

  static int file(Source source) throws IOException {
    if (source instanceof OfFile(File file)) {
      try (InputStream in = new FileInputStream(file)) {
        return in.read();
      }
    }
    return -1;
  }

  static int guardedLeaking(Source source) throws IOException {
    return switch (source) {
      case OfPath(Path path, int skip) when skip > 0 -> {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(skip); // finds reference-leak
        int first = in.read();
        in.close();
        yield first;
      }
      case OfPath(Path path, int skip) -> 0;
      case OfFile file -> 1;
      case OfStream stream -> stream.in().read();
    };
  }

  static int guarded(Source source) throws IOException {
    return switch (source) {
      case OfPath(Path path, int skip) when skip > 0 -> {
        try (InputStream in = Files.newInputStream(path)) {
          in.skipNBytes(skip);
          yield in.read();
        }
      }
      case OfPath(Path path, int skip) -> 0;
      case OfFile file -> 1;
      case OfStream stream -> stream.in().read();
    };
  }

  static int takenApartLeaking(File file) throws IOException {
    Object opened = new Opened(file.getName(), new FileInputStream(file));
    if (opened instanceof Opened(String name, InputStream in) && name.isEmpty()) {
      return 0; // finds reference-leak
    }
    ((Opened) opened).close();
    return 1;
  }

  static int takenApart(File file) throws IOException {
    try (Opened opened = new Opened(file.getName(), new FileInputStream(file))) {
      if (opened instanceof Opened(String name, InputStream in) && name.isEmpty()) {
        return in.read();
      }
      return 1;
    }
  }

  static void closeIfCloseable(Object any) throws Exception {
    switch (any) {
      case null -> {}
      case AutoCloseable closeable -> closeable.close();
      default -> System.out.println("nothing to close: " + any);
    }
  }
}
