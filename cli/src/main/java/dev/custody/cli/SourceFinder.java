package dev.custody.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds Java files. Each is found once, those of a folder in the order of their names; module
 * descriptors are left out because everything is compiled on the class path, and so are the
 * versions of classes for other releases in {@code META-INF/versions}.
 */
final class SourceFinder {
  private static final String SUFFIX = ".java";

  private SourceFinder() {}

  /** The files that a user has named, and those in the folders that a user has named. */
  static List<Source> inPaths(List<Path> paths) {
    Map<Path, Source> found = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        below(path).forEach(file -> add(found, new Source(file, file.toString())));
      } else if (!Files.exists(path)) {
        throw new UsageProblem("there is no file or folder " + path);
      } else if (!path.toString().endsWith(SUFFIX)) {
        throw new UsageProblem(path + " is not a Java file or a folder");
      } else {
        add(found, new Source(path, path.toString()));
      }
    }
    if (found.isEmpty()) {
      throw new UsageProblem(
          "there are no Java files in "
              + paths.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    return List.copyOf(found.values());
  }

  /** All files below the root of a jar, named by their path in it. */
  static List<Source> inJar(Path root) {
    return below(root).map(file -> new Source(file, root.relativize(file).toString())).toList();
  }

  private static void add(Map<Path, Source> found, Source source) {
    found.putIfAbsent(source.path().toAbsolutePath().normalize(), source);
  }

  private static Stream<Path> below(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(SourceFinder::isWanted).forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(SourceFinder::portable));
    return files.stream();
  }

  private static boolean isWanted(Path file) {
    String path = portable(file);
    return path.endsWith(SUFFIX)
        && !path.endsWith("/module-info.java")
        && !path.contains("META-INF/versions/")
        && Files.isRegularFile(file);
  }

  private static String portable(Path path) {
    return path.toString().replace('\\', '/');
  }
}
