package dev.custody.stress.count;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.OwnerBiasedRefCount;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** The owner of a count, who counts without locked instructions, and another thread. */
public final class OwnerRaces {
  private OwnerRaces() {}

  /** A count that its owner makes and publishes. */
  public static class Owned {
    private volatile OwnerBiasedRefCount published;

    void publish(OwnerBiasedRefCount count) {
      published = count;
    }

    OwnerBiasedRefCount await() {
      OwnerBiasedRefCount count = published;
      while (count == null) {
        Thread.onSpinWait();
        count = published;
      }
      return count;
    }
  }

  /** R9: the owner releases its last reference, and another thread its last. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "The owner had the last reference")
  @Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "The other had the last reference")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed twice, or never, or the count is wrong")
  @State
  public static class OwnerAndOtherRelease extends Owned {
    @Actor
    public void owner(ZZJ_Result r) {
      OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
      count.acquire();
      count.handOver();
      publish(count);
      r.r1 = count.release();
    }

    @Actor
    public void other(ZZJ_Result r) {
      r.r2 = await().release();
    }

    @Arbiter
    public void look(ZZJ_Result r) {
      r.r3 = await().load();
    }
  }

  /** R9: the owner releases its last reference, and somebody has found the object. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "Released first: found dead")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "Found first: lives on")
  @Outcome(expect = FORBIDDEN, desc = "Brought back from the dead, or lost")
  @State
  public static class OwnerReleasesAndOtherFinds extends Owned {
    @Actor
    public void owner(ZZJ_Result r) {
      OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
      publish(count);
      r.r1 = count.release();
    }

    @Actor
    public void other(ZZJ_Result r) {
      r.r2 = await().acquireIfNotZero();
    }

    @Arbiter
    public void look(ZZJ_Result r) {
      r.r3 = await().load();
    }
  }

  /** R9: the owner adds and takes away all the time; a reader never sees less than there is. */
  @JCStressTest
  @Outcome(id = "true, true, 0", expect = ACCEPTABLE, desc = "Never below what is held throughout")
  @Outcome(expect = FORBIDDEN, desc = "Less than is held, or not one that was the last")
  @State
  public static class OwnerCountsAndOtherReads extends Owned {
    private boolean otherWasLast;

    @Actor
    public void owner(ZZJ_Result r) {
      OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
      count.acquire();
      count.handOver();
      publish(count);
      for (int i = 0; i < 3; i++) {
        count.acquire();
        r.r1 |= count.release();
      }
      r.r1 |= count.release();
    }

    @Actor
    public void other(ZZJ_Result r) {
      OwnerBiasedRefCount count = await();
      boolean enough = true;
      for (int i = 0; i < 3; i++) {
        enough &= count.load() >= 1;
      }
      r.r2 = enough;
      otherWasLast = count.release();
    }

    @Arbiter
    public void look(ZZJ_Result r) {
      r.r1 ^= otherWasLast;
      r.r3 = await().load();
    }
  }
}
