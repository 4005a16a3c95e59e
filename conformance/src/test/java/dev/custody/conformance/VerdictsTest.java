package dev.custody.conformance;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our verdicts beside those of the live Linux verifier. */
final class VerdictsTest {
  /** A fixed tenth of the random programs; the whole is `conformance/run`. */
  private static final int TENTH = 10;

  @Test
  void everyWrittenCaseAgreesInVerdictAndRule() throws Exception {
    List<Recorded> cases = Recorded.read("written.jsonl.gz", 1);
    assertThat(cases).hasSize(866);
    assertThat(differences(cases)).isEmpty();
  }

  @Test
  void everyCaseFoundSinceAgrees() throws Exception {
    assertThat(differences(Recorded.read("found.jsonl.gz", 1))).isEmpty();
  }

  @Test
  void randomCasesAgreeInVerdictAndRule() throws Exception {
    List<Recorded> cases = Recorded.read("train.jsonl.gz", TENTH);
    assertThat(cases).hasSize(600);
    assertThat(differences(cases)).isEmpty();
  }

  private static List<String> differences(List<Recorded> cases)
      throws IOException, InterruptedException {
    List<Verdict> verdicts = new ArrayList<>();
    Main.verdicts(cases.stream().map(Recorded::one).toList(), verdicts::add);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Recorded kernel = cases.get(i);
      Verdict ours = verdicts.get(i);
      boolean sameRule = kernel.accepted() || !Collections.disjoint(kernel.rules(), ours.rules());
      if (kernel.accepted() != ours.rules().isEmpty() || !sameRule) {
        String kernels = kernel.accepted() ? "accepts" : "says " + kernel.rules();
        differences.add(ours.id() + ": the kernel " + kernels + ", we say " + ours.rules());
      }
    }
    return differences;
  }
}
