package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.kernel.KernelCatalogue;
import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds names in {@code @ProgramType} and {@code @KFunc} that nothing in the kernel has. */
public final class KernelWords {
  private KernelWords() {}

  /** What is wrong with a note, a sentence each, with the nearest spelling. */
  public static List<String> problems(Note note) {
    List<String> problems = new ArrayList<>();
    if (note.type().equals(Custody.PACKAGE + "ProgramType")) {
      if (note.values("value").isEmpty()) {
        problems.add("`@ProgramType` names nothing that the code could run as");
      }
      kinds(note, "value", problems);
    } else if (note.type().equals(Custody.PACKAGE + "KFunc")) {
      kinds(note, "programTypes", problems);
      since(note, problems);
      function(note, problems);
    }
    return List.copyOf(problems);
  }

  private static void kinds(Note note, String element, List<String> problems) {
    for (String name : note.values(element)) {
      if (!KernelCatalogue.kind(name).isKnown()) {
        problems.add(
            "`@"
                + note.simpleName()
                + "` names `"
                + name
                + "`, which is no program type and no section"
                + hint(name, likely(name)));
      }
    }
  }

  private static void since(Note note, List<String> problems) {
    String since = note.value("since").orElse("");
    if (!since.isEmpty() && KernelVersion.parse(since).isEmpty()) {
      problems.add("`since` of `@KFunc` is a release of Linux such as 6.12, not `" + since + "`");
    }
  }

  /** A function that nobody knows is fine as long as the annotation itself describes it. */
  private static void function(Note note, List<String> problems) {
    String name = note.value("value").orElse("");
    boolean isDescribed = note.values().keySet().stream().anyMatch(e -> !e.equals("value"));
    if (!isDescribed && KernelCatalogue.function(name).isEmpty()) {
      problems.add(
          "`@KFunc` names `"
              + name
              + "`, which the catalogue does not know"
              + hint(name, KernelCatalogue.functions()));
    }
  }

  /** Types are written in capitals, sections are not. */
  private static List<String> likely(String written) {
    return KernelCatalogue.kinds().stream()
        .filter(name -> isCapital(name) == isCapital(written))
        .toList();
  }

  private static boolean isCapital(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** The nearest name; what follows the first slash of a section is somebody's own. */
  private static String hint(String written, Collection<String> known) {
    String whole = Spelling.hint(written, known);
    int slash = written.indexOf('/');
    return whole.isEmpty() && slash > 0 ? Spelling.hint(written.substring(0, slash), known) : whole;
  }
}
