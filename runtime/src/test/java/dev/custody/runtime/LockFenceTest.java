package dev.custody.runtime;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.runtime.LockFailure.Cycle;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Two threads that close a cycle at the same moment: at least one of them sees it before it waits,
 * without the second look that comes every millisecond.
 */
final class LockFenceTest {
  private static final int ROUNDS = Integer.getInteger("custody.torture", 20_000);

  /** On a machine that is busy with other things the threads meet seldom. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(2L + ROUNDS / 20_000);

  /** Looks when the thread begins to wait, and never again. */
  private static final Detection ONCE =
      new Detection() {
        @Override
        public LockFailure beforeWaiting(ResilientSpinLock lock, ThreadContext me) {
          return WaitGraph.DETECTION.beforeWaiting(lock, me);
        }

        @Override
        public LockFailure whileWaiting(ResilientSpinLock lock, ThreadContext me) {
          return null;
        }

        @Override
        public boolean hasPendingPlace() {
          return false;
        }
      };

  private final LockRules rules =
      LockRules.GRAPH.withDetection(ONCE).withTimeout(Duration.ofSeconds(5));
  private final ResilientSpinLock a = new ResilientSpinLock("a", rules);
  private final ResilientSpinLock b = new ResilientSpinLock("b", rules);
  private final AtomicInteger holding = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean enough;
  private final AtomicReference<LockFailure> unexpected = new AtomicReference<>();

  @Test
  void oneOfTwoAlwaysSeesTheOther() {
    try (Crew crew = new Crew()) {
      Crew.Task<Integer> one = crew.start("one", () -> closeCycles(a, b));
      Crew.Task<Integer> other = crew.start("other", () -> closeCycles(b, a));
      int told = one.result() + other.result();
      assertWithMessage("told of a cycle").that(told).isAtLeast(done.get() / 2);
    }
    assertWithMessage("neither was told").that(unexpected.get()).isNull();
  }

  /** How often the thread was told. */
  private int closeCycles(ResilientSpinLock mine, ResilientSpinLock theirs) {
    int told = 0;
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    for (int round = 1; round <= ROUNDS && unexpected.get() == null; round++) {
      LockFailure failure = mine.lock();
      meet(holding, 2 * round);
      failure = failure == null ? theirs.lock() : failure;
      if (failure == null) {
        theirs.unlock();
      } else if (failure instanceof Cycle) {
        told++;
      } else {
        unexpected.set(failure);
      }
      mine.unlock();
      if (System.nanoTime() > end) {
        enough = true;
      }
      meet(done, 2 * round);
      if (enough) {
        break;
      }
    }
    return told;
  }

  @SuppressWarnings("ThreadPriorityCheck") // the other may have to be scheduled first
  private void meet(AtomicInteger at, int all) {
    at.incrementAndGet();
    for (int spins = 0; at.get() < all && unexpected.get() == null; spins++) {
      if (spins % 1_000 == 999) {
        Thread.yield();
      }
    }
  }
}
