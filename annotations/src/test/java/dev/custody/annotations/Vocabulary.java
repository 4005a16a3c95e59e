package dev.custody.annotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few types that the examples speak of. */
final class Vocabulary {
  private static final Path FOLDER = Path.of("src", "test", "resources", "vocabulary");

  private Vocabulary() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().collect(Collectors.toList());
    }
  }

  /** The declarations alone, without package and imports. */
  static String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files()) {
      String source = Files.readString(file);
      int last = source.lastIndexOf("import ");
      text.append(source.substring(source.indexOf("\n\n", last) + 2)).append('\n');
    }
    return text.toString().strip();
  }
}
