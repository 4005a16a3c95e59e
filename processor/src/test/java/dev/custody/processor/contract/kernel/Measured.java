package dev.custody.processor.contract.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a live Linux 6.18 said of a call of each function from each section.
 *
 * @param sections the sections, in the order of the file
 * @param answers {@code yes} or {@code no} for each section, by function
 */
public record Measured(List<String> sections, Map<String, List<String>> answers) {
  /** The kernel functions. */
  public static Measured kfuncs() {
    return read("/kernel/kfuncs.tsv");
  }

  /** The helpers. */
  public static Measured helpers() {
    return read("/kernel/helpers.tsv");
  }

  /** Whether a function may be called from the section of a number. */
  public boolean allows(String function, int section) {
    String answer = answers.get(function).get(section);
    if (!answer.equals("yes") && !answer.equals("no")) {
      throw new IllegalStateException(function + " in " + sections.get(section) + ": " + answer);
    }
    return answer.equals("yes");
  }

  private static Measured read(String resource) {
    List<String> sections = new ArrayList<>();
    Map<String, List<String>> answers = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Measured.class.getResourceAsStream(resource), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = List.of(line.split("\t"));
        if (line.startsWith("#")) {
          continue;
        }
        if (sections.isEmpty()) {
          sections.addAll(cells.subList(1, cells.size()));
        } else {
          answers.put(cells.get(0), cells.subList(1, cells.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Measured(sections, answers);
  }
}
