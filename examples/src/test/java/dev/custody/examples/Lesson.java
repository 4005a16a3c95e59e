package dev.custody.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a program that is right, and a page that shows mistakes: what is changed in the
 * program, and what the compiler then prints.
 *
 * @param folder holds {@code correct}, {@code run.txt} and {@code README.md}, and {@code tests} if
 *     the program has tests
 */
record Lesson(Path folder) {
  private static final Pattern SECTION =
      Pattern.compile(
          "(?ms)^### (?<title>[^\n"
              + "]+)\n"
              + "(?<words>.*?)^```text(?<option>[^\n"
              + "]*)\n"
              + "(?<output>.*?)^```$");
  private static final Pattern CHANGE = Pattern.compile("(?ms)^```diff\n(?<lines>.*?)^```$");

  /** Every folder below the working directory whose page shows mistakes, sorted. */
  static List<Lesson> all() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of(""))) {
      return pages
          .filter(folder -> Files.isRegularFile(folder.resolve("correct/Main.java")))
          .sorted()
          .map(Lesson::new)
          .toList();
    }
  }

  /** The sources of the right program, sorted. */
  List<Path> sources() throws IOException {
    return files(folder.resolve("correct"));
  }

  /** The program's own tests, sorted; none if it has none. */
  List<Path> tests() throws IOException {
    Path tests = folder.resolve("tests");
    return Files.isDirectory(tests) ? files(tests) : List.of();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The page. */
  Path page() {
    return folder.resolve("README.md");
  }

  /** The mistakes that the page shows, in its order. */
  List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    Matcher section = SECTION.matcher(Files.readString(page()));
    while (section.find()) {
      List<String> changes =
          CHANGE.matcher(section.group("words")).results().map(change -> change.group(1)).toList();
      mistakes.add(
          new Mistake(
              this,
              section.group("title"),
              changes,
              section.group("option").strip(),
              section.group("output")));
    }
    return mistakes;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
