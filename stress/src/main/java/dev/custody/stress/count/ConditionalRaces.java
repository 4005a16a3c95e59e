package dev.custody.stress.count;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LinuxRefCount;
import dev.custody.runtime.RefCount;
import dev.custody.runtime.ResilientSpinLock;
import java.util.concurrent.locks.Lock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Operations that look at the count and change it, in one step. */
public final class ConditionalRaces {
  private ConditionalRaces() {}

  /** R6: of two references, only one may go by a release that must not be the last. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first went; the second is the last")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second went; the first is the last")
  @Outcome(expect = FORBIDDEN, desc = "Both went, or none")
  @State
  public static class BothDecrementUnlessOne {
    private final LinuxRefCount count = LinuxRefCount.of(2);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = count.decNotOne();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = count.decNotOne();
    }
  }

  /** R6 by FreeBSD's rules. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first went; the second is the last")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second went; the first is the last")
  @Outcome(expect = FORBIDDEN, desc = "Both went, or none")
  @State
  public static class BothReleaseUnlessLast {
    private final RefCount count = RefCount.of(2);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = count.releaseIfNotLast();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = count.releaseIfNotLast();
    }
  }

  /** R7: either the last reference goes, or somebody gets another one. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "Went first: found dead")
  @Outcome(id = "false, true, 2", expect = ACCEPTABLE, desc = "Found first: it was not the last")
  @Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "Brought back from the dead")
  @Outcome(expect = FORBIDDEN, desc = "Neither, without a reason")
  @State
  public static class ReleaseIfLastAndFind {
    private final RefCount count = RefCount.of(1);

    @Actor
    public void release(ZZI_Result r) {
      r.r1 = count.releaseIfLast();
    }

    @Actor
    public void find(ZZI_Result r) {
      r.r2 = count.acquireIfNotZero();
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = count.load();
    }
  }

  /** R7 by Linux's rules. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "Went first: found dead")
  @Outcome(id = "false, true, 2", expect = ACCEPTABLE, desc = "Found first: it was not one")
  @Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "Brought back from the dead")
  @Outcome(expect = FORBIDDEN, desc = "Neither, without a reason")
  @State
  public static class DecrementIfOneAndFind {
    private final LinuxRefCount count = LinuxRefCount.of(1);

    @Actor
    public void release(ZZI_Result r) {
      r.r1 = count.decIfOne();
    }

    @Actor
    public void find(ZZI_Result r) {
      r.r2 = count.incNotZero();
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = count.read();
    }
  }

  /** R8: the last holder has the lock under which others look for the object. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "Destroyed, and nobody finds it")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "Found under the lock: lives on")
  @Outcome(expect = FORBIDDEN, desc = "Found though it is being destroyed, or lost")
  @State
  public static class DecrementAndLock {
    private final LinuxRefCount count = LinuxRefCount.of(1);
    private final Lock lock = new ResilientSpinLock().asLock();
    private boolean listed = true;

    @Actor
    public void release(ZZI_Result r) {
      r.r1 = count.decAndLock(lock);
      if (r.r1) {
        listed = false;
        lock.unlock();
      }
    }

    @Actor
    public void find(ZZI_Result r) {
      lock.lock();
      try {
        r.r2 = listed;
        if (listed) {
          count.inc();
        }
      } finally {
        lock.unlock();
      }
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = count.read();
    }
  }
}
