package dev.custody.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reader of {@code kernel.tsv}; its first lines say what the columns are. */
final class CatalogueFile {
  private static final String NOTHING = "-";

  private final Map<String, ProgramKind> kinds = new LinkedHashMap<>();
  private final Map<String, CallerSet> sets = new LinkedHashMap<>();
  private final Map<String, KernelFunction> functions = new LinkedHashMap<>();

  private CatalogueFile() {}

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if a line does not hold; the message names it
   */
  static Catalogue read(BufferedReader text) throws IOException {
    CatalogueFile file = new CatalogueFile();
    int number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      if (!line.startsWith("#")) {
        try {
          file.line(line.split("\t", -1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    file.check();
    return new Catalogue(
        new ArrayList<>(file.kinds.values()), file.sets, new ArrayList<>(file.functions.values()));
  }

  private void line(String[] columns) {
    String name = columns[1];
    switch (columns[0]) {
      case "type" -> add(kinds, name, type(name, columns[2]));
      case "section" -> add(kinds, name, section(columns));
      case "set" -> add(sets, name, CallerSet.parse(columns[2]));
      case "kfunc" -> add(functions, name, function(columns));
      case "helper" -> add(functions, name, helper(columns));
      case "does" -> does(name, columns[2]);
      default -> throw new IllegalArgumentException("no such kind of line: " + columns[0]);
    }
  }

  private static <T> void add(Map<String, T> all, String name, T one) {
    if (all.put(name, one) != null) {
      throw new IllegalArgumentException("a second line for `" + name + "`");
    }
  }

  private static ProgramKind type(String name, String since) {
    // The kernel's one type whose programs all may sleep.
    return new ProgramKind(name, name, Version.parse(since), false, name.equals("SYSCALL"));
  }

  private ProgramKind section(String[] columns) {
    if (!kinds.containsKey(columns[2])) {
      throw new IllegalArgumentException("no type `" + columns[2] + "`");
    }
    return new ProgramKind(
        columns[1],
        columns[2],
        Version.parse(columns[3]),
        isSaid("attach", columns[4]),
        isSaid("sleeps", columns[5]));
  }

  private static boolean isSaid(String word, String column) {
    if (!column.equals(word) && !column.equals(NOTHING)) {
      throw new IllegalArgumentException("neither `" + word + "` nor `-`: " + column);
    }
    return column.equals(word);
  }

  private static KernelFunction function(String[] columns) {
    return new KernelFunction(
        columns[1],
        Version.parse(columns[2]),
        columns[3],
        flags(columns[4]),
        columns.length > 6 ? columns[6] : "",
        "");
  }

  private static KernelFunction helper(String[] columns) {
    return new KernelFunction(
        columns[1], Version.parse(columns[2]), columns[3], flags(columns[4]), "", "");
  }

  private static List<String> flags(String words) {
    return words.equals(NOTHING) ? List.of() : List.of(words.split(" ", -1));
  }

  private void does(String name, String words) {
    KernelFunction function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function `" + name + "`");
    }
    functions.put(name, function.doing(words));
  }

  private void check() {
    Set<String> used = new HashSet<>();
    for (KernelFunction function : functions.values()) {
      used.add(function.set());
      if (!sets.containsKey(function.set())) {
        throw new IllegalArgumentException("no set `" + function.set() + "`: " + function.name());
      }
    }
    if (!used.equals(sets.keySet())) {
      throw new IllegalArgumentException("a set that no function uses, of " + sets.keySet());
    }
    for (CallerSet set : sets.values()) {
      for (Caller caller : set.callers()) {
        if (!kinds.containsKey(caller.name())) {
          throw new IllegalArgumentException("no type or section `" + caller.name() + "`");
        }
      }
    }
  }
}
