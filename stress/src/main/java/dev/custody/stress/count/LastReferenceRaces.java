package dev.custody.stress.count;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LinuxRefCount;
import dev.custody.runtime.RefCount;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads at the end of an object's life: who gets the last reference, and what it sees. */
public final class LastReferenceRaces {
  private LastReferenceRaces() {}

  /** R1: two holders release. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first had the last reference")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second had the last reference")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed twice, or never")
  @State
  public static class BothRelease {
    private final RefCount count = RefCount.of(2);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = count.release();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = count.release();
    }
  }

  /** R1 by Linux's rules. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first had the last reference")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second had the last reference")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed twice, or never")
  @State
  public static class BothDecrement {
    private final LinuxRefCount count = LinuxRefCount.of(2);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = count.decAndTest();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = count.decAndTest();
    }
  }

  /** R2: the last holder releases, and somebody has found the object. */
  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "Released first: found dead")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "Found first: lives on")
  @Outcome(expect = FORBIDDEN, desc = "Brought back from the dead, or lost")
  @State
  public static class ReleaseAndFind {
    private final RefCount count = RefCount.of(1);

    @Actor
    public void release(ZZI_Result r) {
      r.r1 = count.release();
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

  /** R3: who destroys sees what every holder did. */
  @JCStressTest
  @Outcome(id = "11, 0", expect = ACCEPTABLE, desc = "The first destroys and sees both writes")
  @Outcome(id = "0, 11", expect = ACCEPTABLE, desc = "The second destroys and sees both writes")
  @Outcome(expect = FORBIDDEN, desc = "A write before a release is not seen by the destructor")
  @State
  public static class DestructorSeesAll {
    private final RefCount count = RefCount.of(2);
    private int tens;
    private int ones;

    @Actor
    public void first(II_Result r) {
      tens = 10;
      r.r1 = count.release() ? tens + ones : 0;
    }

    @Actor
    public void second(II_Result r) {
      ones = 1;
      r.r2 = count.release() ? tens + ones : 0;
    }
  }

  /** R3 by Linux's rules. */
  @JCStressTest
  @Outcome(id = "11, 0", expect = ACCEPTABLE, desc = "The first destroys and sees both writes")
  @Outcome(id = "0, 11", expect = ACCEPTABLE, desc = "The second destroys and sees both writes")
  @Outcome(expect = FORBIDDEN, desc = "A write before a release is not seen by the destructor")
  @State
  public static class LinuxDestructorSeesAll {
    private final LinuxRefCount count = LinuxRefCount.of(2);
    private int tens;
    private int ones;

    @Actor
    public void first(II_Result r) {
      tens = 10;
      r.r1 = count.decAndTest() ? tens + ones : 0;
    }

    @Actor
    public void second(II_Result r) {
      ones = 1;
      r.r2 = count.decAndTest() ? tens + ones : 0;
    }
  }
}
