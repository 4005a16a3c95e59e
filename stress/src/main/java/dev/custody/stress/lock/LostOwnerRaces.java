package dev.custody.stress.lock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LockRules;
import dev.custody.runtime.ResilientSpinLock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Owners that keep a lock for too long, or for ever. */
public final class LostOwnerRaces {
  private LostOwnerRaces() {}

  /** L9: the first in the queue times out with others behind it. */
  @JCStressTest
  @Outcome(
      id = "ABORTED, ABORTED, ABORTED, OK",
      expect = FORBIDDEN,
      desc = "Nobody timed out, but the queue was aborted")
  @Outcome(
      id = "(TIMEOUT|ABORTED), (TIMEOUT|ABORTED), (TIMEOUT|ABORTED), OK",
      expect = ACCEPTABLE,
      desc = "All are sent away, and the lock is as new")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason, or something was left behind")
  @State
  public static class QueueTimesOut {
    private static final LockRules RULES = LockRules.GRAPH.withTimeout(Duration.ofNanos(100_000));
    private static final int WAITERS = 3;

    private final ResilientSpinLock lock = new ResilientSpinLock(null, RULES);
    private final AtomicInteger sentAway = new AtomicInteger();
    private volatile boolean held;

    @Actor
    @SuppressWarnings("ThreadPriorityCheck") // the waiters may have to be scheduled first
    public void keepTooLong() {
      if (lock.lock() == null) {
        held = true;
        while (sentAway.get() < WAITERS) {
          Thread.yield();
        }
        lock.unlock();
      }
    }

    @Actor
    public void first(LLLL_Result r) {
      r.r1 = waitInVain();
    }

    @Actor
    public void second(LLLL_Result r) {
      r.r2 = waitInVain();
    }

    @Actor
    public void third(LLLL_Result r) {
      r.r3 = waitInVain();
    }

    @Arbiter
    public void next(LLLL_Result r) {
      r.r4 = Verdict.lockAndUnlock(lock);
    }

    @SuppressWarnings("ThreadPriorityCheck") // as above
    private String waitInVain() {
      while (!held) {
        Thread.yield();
      }
      String verdict = Verdict.lock(lock);
      sentAway.incrementAndGet();
      return verdict;
    }
  }

  /** L11: the owner ends without unlocking. */
  @JCStressTest
  @Outcome(id = "OK, OWNER_DIED", expect = ACCEPTABLE, desc = "Came before the owner")
  @Outcome(id = "OWNER_DIED, OWNER_DIED", expect = ACCEPTABLE, desc = "Told that it has ended")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason, or the lock of a dead thread was taken")
  @State
  public static class OwnerDies {
    private final ResilientSpinLock lock = new ResilientSpinLock();

    @Actor
    public void owner() {
      Thread thread = new Thread(lock::lock);
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Actor
    public void waiter(LL_Result r) {
      r.r1 = Verdict.lockAndUnlock(lock);
    }

    @Arbiter
    public void look(LL_Result r) {
      r.r2 = Verdict.lock(lock);
    }
  }
}
