package dev.custody.stress.model;

import dev.custody.runtime.LockFailure;
import dev.custody.runtime.ResilientSpinLock;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * Two locks that are always taken in the same order: whoever is told of a deadlock has seen edges
 * that never were there at one moment.
 */
final class LockModelTest {
  private static final int INVOCATIONS = 300;

  @Test
  void sameOrderIsNeverADeadlock() {
    new ModelCheckingOptions()
        .iterations(4 * Linearizable.TIMES)
        .invocationsPerIteration(INVOCATIONS)
        .threads(2)
        .actorsPerThread(1)
        .actorsBefore(0)
        .actorsAfter(0)
        .check(SameOrder.class);
  }

  /** One that takes both locks, and one that takes the inner one first, but gives it up again. */
  public static class SameOrder {
    private final ResilientSpinLock outer = new ResilientSpinLock("outer");
    private final ResilientSpinLock inner = new ResilientSpinLock("inner");

    @Operation(blocking = true)
    public void takeBoth() {
      take(outer);
      take(inner);
      inner.unlock();
      outer.unlock();
    }

    @Operation(blocking = true)
    public void takeInnerThenOuter() {
      take(inner);
      inner.unlock();
      take(outer);
      outer.unlock();
    }

    private static void take(ResilientSpinLock lock) {
      LockFailure failure = lock.lock();
      if (failure != null) {
        throw new AssertionError(failure.toString());
      }
    }
  }
}
