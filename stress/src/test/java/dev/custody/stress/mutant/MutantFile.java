package dev.custody.stress.mutant;

import dev.custody.stress.mutant.Mutant.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the mutants of a text file. Each has the lines {@code mutant:}, {@code says:}, {@code
 * file:} and {@code by:}, and then edits: what is there now between {@code <<<} and {@code ===},
 * and what comes instead up to {@code >>>}.
 */
final class MutantFile {
  private final Path file;
  private final Iterator<String> lines;

  private MutantFile(Path file) throws IOException {
    this.file = file;
    this.lines = Files.readAllLines(file).iterator();
  }

  /** All mutants of the files of a folder, in the order of their names. */
  static List<Mutant> readAll(Path folder) {
    List<Mutant> mutants = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        mutants.addAll(new MutantFile(file).read());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mutants;
  }

  private List<Mutant> read() {
    List<Mutant> mutants = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("mutant: ")) {
        edits = new ArrayList<>();
        mutants.add(head(value(line, "mutant: "), edits));
      } else if (line.equals("<<<")) {
        edits.add(new Edit(until("==="), until(">>>")));
      } else if (!line.isBlank()) {
        throw new AssertionError(file + ": what is this? " + line);
      }
    }
    return mutants;
  }

  private Mutant head(String name, List<Edit> edits) {
    String says = value(lines.next(), "says: ");
    String type = value(lines.next(), "file: ");
    List<Catcher> by =
        Stream.of(value(lines.next(), "by: ").split(", ")).map(Catcher::new).toList();
    return new Mutant(name, says, type, by, edits);
  }

  private String value(String line, String key) {
    if (!line.startsWith(key)) {
      throw new AssertionError(file + ": expected `" + key + "`, found `" + line + "`");
    }
    return line.substring(key.length()).strip();
  }

  private String until(String end) {
    StringBuilder text = new StringBuilder();
    for (String line = lines.next(); !line.equals(end); line = lines.next()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
