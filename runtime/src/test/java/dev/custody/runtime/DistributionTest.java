package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class DistributionTest {
  @Test
  void answersGoRound() throws Exception {
    CpuMask mask = CpuMaskTest.mask(70, "0,3,69");
    List<Integer> answers = inStripe(() -> four(mask));
    int start = List.of(0, 3, 69).indexOf(answers.get(0));
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).isEqualTo(List.of(0, 3, 69).get((start + i) % 3));
    }
  }

  @Test
  void theAnswerIsSharedByAllMasks() throws Exception {
    CpuMask one = CpuMaskTest.mask(8, "5");
    CpuMask all = CpuMaskTest.mask(8, "all");
    CpuMask empty = CpuMask.create(8);
    List<Integer> answers =
        inStripe(
            () ->
                List.of(
                    one.anyDistribute(),
                    empty.anyDistribute(),
                    all.anyDistribute(),
                    all.anyAndDistribute(one),
                    all.anyAndDistribute(empty),
                    all.anyDistribute(),
                    all.anyDistribute(),
                    all.anyDistribute()));
    assertThat(answers).containsExactly(5, 8, 6, 5, 8, 6, 7, 0).inOrder();
  }

  @Test
  void theOnlyOneIsTheAnswerAgain() throws Exception {
    CpuMask zero = CpuMaskTest.mask(1, "0");
    assertThat(inStripe(() -> four(zero))).containsExactly(0, 0, 0, 0);
  }

  @Test
  void anAnswerBeyondASmallerSetStartsOver() throws Exception {
    CpuMask big = CpuMaskTest.mask(1024, "1023");
    CpuMask small = CpuMaskTest.mask(4, "all");
    List<Integer> answers =
        inStripe(() -> List.of(big.anyDistribute(), small.anyDistribute(), small.anyDistribute()));
    assertThat(answers).containsExactly(1023, 0, 1).inOrder();
  }

  private static List<Integer> four(CpuSet set) {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(set.anyDistribute());
    }
    return answers;
  }

  /** In a thread of its own, so that no other thread of this process asks in the same stripe. */
  private static List<Integer> inStripe(Callable<List<Integer>> questions) throws Exception {
    FutureTask<List<Integer>> task = new FutureTask<>(questions);
    new Thread(task).start();
    return task.get(10, TimeUnit.SECONDS);
  }
}
