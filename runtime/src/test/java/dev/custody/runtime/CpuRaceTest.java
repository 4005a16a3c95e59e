package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CpuRaceTest {
  private static final int CPUS = 100_000;
  private static final int TOGGLES = 8_000_000;

  private final Duel duel = new Duel();

  @AfterEach
  void end() {
    duel.close();
  }

  @Test
  void everyCpuIsWonOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      CpuMask mask = CpuMask.create(CPUS);
      Duel.Results won = duel.fight(() -> claim(mask), () -> claim(mask));
      assertThat(won.first() + won.second()).isEqualTo(CPUS);
      assertThat(mask.isFull()).isTrue();
      Duel.Results lost = duel.fight(() -> giveBack(mask), () -> giveBack(mask));
      assertThat(lost.first() + lost.second()).isEqualTo(CPUS);
      assertThat(mask.isEmpty()).isTrue();
    }
  }

  @Test
  void neighboursInAWordDoNotDisturbEachOther() throws Exception {
    CpuMask mask = CpuMask.create(64);
    Duel.Results disturbed = duel.fight(() -> toggle(mask, 3), () -> toggle(mask, 4));
    assertThat(disturbed).isEqualTo(new Duel.Results(0, 0));
  }

  @Test
  void testingNeighboursInAWordDoesNotEither() throws Exception {
    CpuMask mask = CpuMask.create(64);
    Duel.Results disturbed = duel.fight(() -> testAndToggle(mask, 3), () -> testAndToggle(mask, 4));
    assertThat(disturbed).isEqualTo(new Duel.Results(0, 0));
  }

  /** How often the CPU was not as this thread, the only one that changes it, left it. */
  private static int toggle(CpuMask mask, int cpu) {
    int disturbed = 0;
    for (int i = 0; i < TOGGLES; i++) {
      mask.set(cpu);
      disturbed += mask.test(cpu) ? 0 : 1;
      mask.clear(cpu);
      disturbed += mask.test(cpu) ? 1 : 0;
    }
    return disturbed;
  }

  private static int testAndToggle(CpuMask mask, int cpu) {
    int disturbed = 0;
    for (int i = 0; i < TOGGLES; i++) {
      disturbed += mask.testAndSet(cpu) ? 1 : 0;
      disturbed += mask.testAndClear(cpu) ? 0 : 1;
    }
    return disturbed;
  }

  private static int claim(CpuMask mask) {
    int won = 0;
    for (int cpu = 0; cpu < CPUS; cpu++) {
      won += mask.testAndSet(cpu) ? 0 : 1;
    }
    return won;
  }

  private static int giveBack(CpuMask mask) {
    int lost = 0;
    for (int cpu = 0; cpu < CPUS; cpu++) {
      lost += mask.testAndClear(cpu) ? 1 : 0;
    }
    return lost;
  }
}
