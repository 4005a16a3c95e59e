package dev.custody.stress.lock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LockRules;
import dev.custody.runtime.ResilientSpinLock;
import java.util.concurrent.locks.Lock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** What a lock is for: one at a time, and each sees what the one before did. */
public final class ExclusionRaces {
  private ExclusionRaces() {}

  /** A number that only the holder of a lock may change. */
  public static class Guarded {
    private final ResilientSpinLock lock;
    private int value;

    Guarded(LockRules rules) {
      this.lock = new ResilientSpinLock(null, rules);
    }

    int increment() {
      if (lock.lock() != null) {
        return -1;
      }
      int result = ++value;
      lock.unlock();
      return result;
    }
  }

  /** L1: both increment. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The first was first")
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "The second was first")
  @Outcome(expect = FORBIDDEN, desc = "Both inside at once, or refused without a reason")
  @State
  public static class Increment extends Guarded {
    public Increment() {
      super(LockRules.GRAPH);
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = increment();
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = increment();
    }
  }

  /** L1 in kernel mode. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The first was first")
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "The second was first")
  @Outcome(expect = FORBIDDEN, desc = "Both inside at once, or refused without a reason")
  @State
  public static class KernelIncrement extends Guarded {
    public KernelIncrement() {
      super(LockRules.KERNEL);
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = increment();
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = increment();
    }
  }

  /** L1 where one only tries, and the lock is used as a {@code Lock}. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The first was first")
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "The second was first")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The second found it taken and let be")
  @Outcome(expect = FORBIDDEN, desc = "Both inside at once")
  @State
  public static class TryIncrement {
    private final Lock lock = new ResilientSpinLock().asLock();
    private int value;

    @Actor
    public void first(II_Result r) {
      lock.lock();
      try {
        r.r1 = ++value;
      } finally {
        lock.unlock();
      }
    }

    @Actor
    public void second(II_Result r) {
      if (lock.tryLock()) {
        r.r2 = ++value;
        lock.unlock();
      }
    }
  }

  /** L2: two plain fields that belong together. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 1"},
      expect = ACCEPTABLE,
      desc = "Both as they were before or after")
  @Outcome(expect = FORBIDDEN, desc = "One is new and the other is old")
  @State
  public static class TwoFields {
    private final ResilientSpinLock lock = new ResilientSpinLock();
    private int one;
    private int other;

    @Actor
    public void write() {
      if (lock.lock() == null) {
        one = 1;
        other = 1;
        lock.unlock();
      }
    }

    @Actor
    public void read(II_Result r) {
      r.r1 = -1;
      if (lock.lock() == null) {
        r.r1 = one;
        r.r2 = other;
        lock.unlock();
      }
    }
  }
}
