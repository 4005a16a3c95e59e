package dev.custody.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A mistake that a page shows.
 *
 * @param lesson whose page
 * @param title what the page calls it
 * @param changes one for each file: {@code --- Name.java}, then lines that are kept, taken out
 *     ({@code -}) or put in ({@code +})
 * @param option of the checker, empty for none
 * @param output what the page says that the compiler prints
 */
record Mistake(Lesson lesson, String title, List<String> changes, String option, String output) {
  /** The program with the mistake in it. */
  List<JavaFileObject> sources() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    int applied = 0;
    for (Path path : lesson.sources()) {
      String name = path.getFileName().toString();
      String text = Files.readString(path).replace("\r\n", "\n");
      for (String change : changes) {
        if (change.startsWith("--- " + name + "\n")) {
          text = change(text, change.substring(change.indexOf('\n') + 1));
          applied++;
        }
      }
      sources.add(new Text(name, text));
    }
    assertWithMessage("changes of files that are there").that(applied).isEqualTo(changes.size());
    return sources;
  }

  private static String change(String text, String lines) {
    String before = side(lines, '+');
    assertWithMessage(before)
        .that(text.split(java.util.regex.Pattern.quote(before), -1))
        .hasLength(2);
    return text.replace(before, side(lines, '-'));
  }

  /** The lines of a change but for those with a mark. */
  private static String side(String lines, char without) {
    return lines
        .lines()
        .filter(line -> line.isEmpty() || line.charAt(0) != without)
        .map(line -> (line.isEmpty() ? "" : line.substring(1)) + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return lesson + ": " + title;
  }

  /** A source that is nowhere on disk. */
  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
