package dev.custody.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder of examples.
 *
 * @param folder holds {@code leaking}, {@code correct} and {@code output.txt}
 */
record Story(Path folder) {
  /** Every folder below the working directory that holds a leaking program, sorted. */
  static List<Story> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("leaking")))
          .sorted()
          .map(Story::new)
          .toList();
    }
  }

  /** The sources of one of the programs, sorted. */
  List<Path> sources(String variant) throws IOException {
    try (Stream<Path> sources = Files.list(folder.resolve(variant))) {
      return sources.sorted().toList();
    }
  }

  /** The class of the corrected program that is run. */
  String mainClass() throws IOException {
    return "demo." + sources("correct").get(0).getFileName().toString().replace(".java", "");
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
