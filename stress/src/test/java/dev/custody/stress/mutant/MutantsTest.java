package dev.custody.stress.mutant;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mutants are up to date with the sources that they edit and with the page about them. */
final class MutantsTest {
  private static final List<Mutant> MUTANTS = MutantFile.readAll(RuntimeSources.MUTANTS);

  @Test
  void everyMutantAppliesToTheSources() {
    for (Mutant mutant : MUTANTS) {
      assertWithMessage(mutant.name()).that(mutant.edits()).isNotEmpty();
      String unused = RuntimeSources.mutated(mutant);
    }
  }

  @Test
  void namesAreUnique() {
    assertThat(MUTANTS.stream().map(Mutant::name).toList()).containsNoDuplicates();
  }

  @Test
  void thePageShowsThemAll() throws IOException {
    List<String> shown =
        Files.readAllLines(MutantTable.PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(MutantsTest::nameIn)
            .toList();
    assertThat(shown).isEqualTo(MUTANTS.stream().map(Mutant::name).toList());
  }

  static String nameIn(String row) {
    return row.substring(3, row.indexOf('`', 3));
  }
}
