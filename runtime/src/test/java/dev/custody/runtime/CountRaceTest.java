package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Races of two holders, some thousand times each: what may come out is the same whoever is first.
 */
final class CountRaceTest {
  private static final int ROUNDS = 2000;
  private static final int MANY = 1_000_000;

  private final Duel duel = new Duel();

  @AfterEach
  void end() {
    duel.close();
  }

  @Test
  void exactlyOneOfTwoReleasesIsTheLast() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RefCount count = RefCount.of(2);
      Duel.Results results = duel.fight(asInt(count::release), asInt(count::release));
      assertThat(results.first() + results.second()).isEqualTo(1);
    }
  }

  @Test
  void nobodyAcquiresWhatWasReleasedForGood() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RefCount count = RefCount.of(1);
      Duel.Results results = duel.fight(asInt(count::release), asInt(count::acquireIfNotZero));
      assertThat(results.first() + results.second()).isEqualTo(1);
      assertThat(count.load()).isEqualTo(results.second());
    }
  }

  @Test
  void theLastHolderSeesWhatTheOthersWrote() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RefCount count = RefCount.of(2);
      int[] written = new int[2];
      Duel.Results results =
          duel.fight(() -> leave(count, written, 0), () -> leave(count, written, 1));
      assertThat(results.first() + results.second()).isEqualTo(2);
    }
  }

  @Test
  void twoOverflowsPin() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Cell cell = new Cell(Integer.MAX_VALUE);
      LinuxRefCountField<Cell> count = Cell.LINUX.on(OnMisuse.SATURATE);
      IntSupplier twice =
          () -> {
            count.inc(cell);
            count.inc(cell);
            return 0;
          };
      duel.fight(twice, twice);
      assertThat(cell.count).isEqualTo(RefCount.SATURATED);
    }
  }

  @Test
  void ofTwoReleasesTooManyOneIsMisuse() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      Cell cell = new Cell(1);
      LinuxRefCountField<Cell> count = Cell.LINUX.on(OnMisuse.SATURATE);
      Duel.Results results =
          duel.fight(asInt(() -> count.decAndTest(cell)), asInt(() -> count.decAndTest(cell)));
      assertThat(results.first() + results.second()).isEqualTo(1);
      assertThat(cell.count).isEqualTo(RefCount.SATURATED);
    }
  }

  @Test
  void ofTwoOneStaysBehind() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      LinuxRefCount count = LinuxRefCount.of(2);
      Duel.Results results = duel.fight(asInt(count::decNotOne), asInt(count::decNotOne));
      assertThat(results.first() + results.second()).isEqualTo(1);
      assertThat(count.read()).isEqualTo(1);
    }
  }

  @Test
  void releaseIfLastAndAcquireExcludeEachOther() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RefCount count = RefCount.of(1);
      Duel.Results results =
          duel.fight(asInt(count::releaseIfLast), asInt(count::acquireIfNotZero));
      assertThat(results.first() + results.second()).isEqualTo(1);
    }
  }

  @Test
  void noCountIsLost() throws Exception {
    RefCount count = RefCount.of(1);
    IntSupplier upAndDown =
        () -> {
          for (int i = 0; i < MANY; i++) {
            count.acquire();
            count.acquireIfNotZero();
            count.acquireChecked();
            count.releaseIfNotLast();
            count.release();
            count.releaseIfGt(1);
          }
          return 0;
        };
    duel.fight(upAndDown, upAndDown);
    assertThat(count.load()).isEqualTo(1);
  }

  @Test
  void noCountIsLostByLinuxRulesEither() throws Exception {
    LinuxRefCount count = LinuxRefCount.of(1);
    IntSupplier upAndDown =
        () -> {
          for (int i = 0; i < MANY; i++) {
            count.inc();
            count.incNotZero();
            count.addNotZeroLimited(1, 1000);
            count.decNotOne();
            count.decAndTest();
            count.dec();
          }
          return 0;
        };
    duel.fight(upAndDown, upAndDown);
    assertThat(count.read()).isEqualTo(1);
  }

  private static int leave(RefCount count, int[] written, int who) {
    written[who] = 1;
    return count.release() ? written[0] + written[1] : 0;
  }

  private static IntSupplier asInt(BooleanSupplier action) {
    return () -> action.getAsBoolean() ? 1 : 0;
  }
}
