package corpus.jdk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams over directories and files, file systems, watch services. */
final class Directories {
  static List<Path> childrenLeaking(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    for (Path child : Files.newDirectoryStream(folder)) { // finds reference-leak
      children.add(child);
    }
    return children;
  }

  static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
      }
    }
    return children;
  }

  static boolean isEmptyLeaking(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.java");
    return !stream.iterator().hasNext(); // finds reference-leak
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.java")) {
      return !stream.iterator().hasNext();
    }
  }

  static long linesLeaking(Path file) throws IOException {
    return Files.lines(file).count(); // finds reference-leak
  }

  static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  static List<String> sourcesLeaking(Path folder) throws IOException {
    return Files.walk(folder) // finds reference-leak
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .filter(name -> name.endsWith(".java"))
        .collect(Collectors.toList());
  }

  static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .collect(Collectors.toList());
    }
  }

  /** Closing a later stage closes the first. */
  static List<String> sourcesByALaterStage(Path folder) throws IOException {
    try (Stream<String> names = Files.walk(folder, 3).map(Path::toString)) {
      return names.filter(name -> name.endsWith(".java")).collect(Collectors.toList());
    }
  }

  static Optional<Path> newestLeaking(Path folder) throws IOException {
    Stream<Path> files = Files.list(folder);
    Optional<Path> first = files.sorted().findFirst();
    if (first.isEmpty()) {
      return first; // finds reference-leak
    }
    files.close();
    return first;
  }

  static Optional<Path> newest(Path folder) throws IOException {
    Stream<Path> files = Files.list(folder);
    try {
      return files.sorted().findFirst();
    } finally {
      files.close();
    }
  }

  static Stream<Path> found(Path folder) throws IOException {
    return Files.find(folder, 5, (path, attributes) -> attributes.isRegularFile());
  }

  static long countFoundLeaking(Path folder) throws IOException {
    return found(folder).count(); // finds reference-leak
  }

  static long countFound(Path folder) throws IOException {
    try (Stream<Path> files = found(folder)) {
      return files.count();
    }
  }

  static String firstLineLeaking(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    String line = reader.readLine(); // finds reference-leak
    if (line == null) {
      throw new IOException("empty: " + file);
    }
    reader.close();
    return line;
  }

  static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return reader.readLine();
    }
  }

  static void writeLeaking(Path file, List<String> lines) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    for (String line : lines) {
      writer.write(line); // finds reference-leak
      writer.newLine();
    }
    writer.close();
  }

  static void write(Path file, List<String> lines) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        writer.write(line);
        writer.newLine();
      }
    }
  }

  static void watchLeaking(Path folder) throws IOException, InterruptedException {
    WatchService watcher = FileSystems.getDefault().newWatchService();
    folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE); // finds reference-leak
    WatchKey key = watcher.take();
    key.reset();
    watcher.close();
  }

  static void watch(Path folder) throws IOException, InterruptedException {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
      WatchKey key = watcher.take();
      key.reset();
    }
  }

  static boolean inArchiveLeaking(URI archive, String name) throws IOException {
    FileSystem files = FileSystems.newFileSystem(archive, Map.of());
    return Files.exists(files.getPath(name)); // finds reference-leak
  }

  static boolean inArchive(URI archive, String name) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
      return Files.exists(files.getPath(name));
    }
  }

  static boolean inJar(Path jar, String name) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.exists(files.getPath(name));
    }
  }

  /** The default file system cannot be closed. */
  static Path root() {
    FileSystem files = FileSystems.getDefault();
    return files.getRootDirectories().iterator().next();
  }

  static List<String> allLinesOf(List<Path> files) {
    return files.stream()
        .flatMap(
            file -> {
              try {
                // Each is closed by flatMap once it was read.
                return Files.lines(file);
              } catch (IOException e) {
                return Stream.empty();
              }
            })
        .collect(Collectors.toList());
  }

  static List<String> readWhole(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
