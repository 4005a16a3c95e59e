package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CpusTest {
  @TempDir Path system;

  @Test
  void whatIsOnIsPossible() {
    assertThat(Cpus.online().isSubsetOf(Cpus.possible())).isTrue();
    assertThat(Cpus.online().isEmpty()).isFalse();
    assertThat(Cpus.nr()).isAtLeast(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void theHighestPossibleCpuDecides() throws IOException {
    says("possible", "0-3,8\n");
    CpuSet possible = Cpus.possible(system, 2);
    assertThat(possible.nr()).isEqualTo(9);
    assertThat(possible.toString()).isEqualTo("0-3,8");
    says("online", "0,8\n");
    assertThat(Cpus.online(system, possible).toString()).isEqualTo("0,8");
  }

  @Test
  void aSystemThatSaysNothingHasWhatTheJvmKnows() throws IOException {
    assertThat(Cpus.possible(system, 3).toString()).isEqualTo("0-2");
    for (String nonsense : new String[] {"", "\n", "what?", "99999"}) {
      says("possible", nonsense);
      assertThat(Cpus.possible(system, 3).toString()).isEqualTo("0-2");
    }
    CpuSet possible = Cpus.possible(system, 3);
    assertThat(Cpus.online(system, possible)).isSameInstanceAs(possible);
    says("online", "0-7");
    assertThat(Cpus.online(system, possible)).isSameInstanceAs(possible);
  }

  private void says(String file, String text) throws IOException {
    Files.writeString(system.resolve(file), text);
  }
}
