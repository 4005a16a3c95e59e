package dev.custody.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of all rules, which are packed with the command. */
final class Rulebook {
  private static final String SUFFIX = ".md";
  private static final String INDEX = "index.md";

  private final Map<String, String> pages = new TreeMap<>();

  /** Reads the pages. */
  Rulebook() {
    try (PackedFolder folder = PackedFolder.open(PackedFolder.RULES);
        Stream<Path> files = Files.list(folder.path())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX) && !name.equals(INDEX)) {
          String id = name.substring(0, name.length() - SUFFIX.length());
          pages.put(id, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each rule's page as Markdown, by its id. */
  Map<String, String> pages() {
    return Collections.unmodifiableMap(pages);
  }

  /** Each rule's headline, by its id. */
  Map<String, String> headlines() {
    Map<String, String> headlines = new TreeMap<>();
    pages.forEach((id, page) -> headlines.put(id, headline(page)));
    return headlines;
  }

  private static String headline(String page) {
    return page.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .orElse("");
  }
}
