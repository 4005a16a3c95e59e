package dev.custody.stress.mutant;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts every fault into a copy of the runtime, runs the tests that are to notice, and prints who
 * did; {@code stress/run-mutants} starts it. The tests pass without a fault, or their word would
 * mean nothing: that is tried first.
 */
@EnabledIfSystemProperty(named = "custody.mutants", matches = ".+")
final class MutantTable {
  static final Path PAGE = Path.of("../docs/runtime-mutants.md");

  private static final String HEADER = "| mutant | what is wrong | caught by |\n|---|---|---|\n";
  private static final Pattern WANTED = Pattern.compile(System.getProperty("custody.mutants", "."));

  @TempDir Path scratch;

  @Test
  void everyFaultIsCaught() throws IOException {
    List<Mutant> mutants =
        MutantFile.readAll(RuntimeSources.MUTANTS).stream()
            .filter(mutant -> WANTED.matcher(mutant.name()).find())
            .toList();
    Path healthy = Files.createDirectories(scratch.resolve("healthy"));
    RuntimeSources.copy(healthy);
    for (Catcher catcher : catchers(mutants)) {
      assertWithMessage("without a fault").that(catcher.failsWith(healthy, healthy)).isEmpty();
    }
    List<String> survivors = new ArrayList<>();
    Map<String, String> rows = new HashMap<>();
    for (Mutant mutant : mutants) {
      Optional<String> caught = caught(mutant);
      String by = caught.map(test -> "`" + test + "`").orElse("**nobody**");
      String row = String.format("| `%s` | %s | %s |%n", mutant.name(), mutant.says(), by);
      System.out.print(row);
      rows.put(mutant.name(), row);
      if (caught.isEmpty()) {
        survivors.add(mutant.name());
      }
    }
    assertWithMessage("survivors").that(survivors).isEmpty();
    if (Boolean.getBoolean("custody.update")) {
      write(rows);
    }
  }

  private Optional<String> caught(Mutant mutant) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(mutant.name()));
    Path classes = RuntimeSources.compile(mutant, folder);
    for (Catcher catcher : mutant.by()) {
      Optional<String> failed = catcher.failsWith(classes, folder);
      if (failed.isPresent()) {
        return failed;
      }
    }
    return Optional.empty();
  }

  private static List<Catcher> catchers(List<Mutant> mutants) {
    return mutants.stream().flatMap(mutant -> mutant.by().stream()).distinct().toList();
  }

  /** Puts rows into the table on the page; those that it has of other mutants stay. */
  private static void write(Map<String, String> rows) throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(HEADER) + HEADER.length();
    int to = page.indexOf("\n\n", from - 1) + 1;
    Map<String, String> all = new HashMap<>();
    for (String row : page.substring(from, Math.max(from, to)).lines().toList()) {
      all.put(MutantsTest.nameIn(row), row + "\n");
    }
    all.putAll(rows);
    StringBuilder table = new StringBuilder();
    for (Mutant mutant : MutantFile.readAll(RuntimeSources.MUTANTS)) {
      table.append(all.getOrDefault(mutant.name(), ""));
    }
    Files.writeString(PAGE, page.substring(0, from) + table + page.substring(Math.max(from, to)));
  }
}
