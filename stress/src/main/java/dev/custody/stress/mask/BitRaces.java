package dev.custody.stress.mask;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.CpuMask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Single CPUs that change at the same time. */
public final class BitRaces {
  private BitRaces() {}

  /** M1: both want to be the one that puts the CPU in. */
  @JCStressTest
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The first put it in")
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The second put it in")
  @Outcome(expect = FORBIDDEN, desc = "Both did, or none")
  @State
  public static class BothTestAndSet {
    private final CpuMask mask = CpuMask.create(64);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = mask.testAndSet(7);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = mask.testAndSet(7);
    }
  }

  /** M2: two CPUs of one word. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Both are in")
  @Outcome(expect = FORBIDDEN, desc = "One is lost")
  @State
  public static class BothSet {
    private final CpuMask mask = CpuMask.create(64);

    @Actor
    public void first() {
      mask.set(3);
    }

    @Actor
    public void second() {
      mask.set(5);
    }

    @Arbiter
    public void look(ZZ_Result r) {
      r.r1 = mask.test(3);
      r.r2 = mask.test(5);
    }
  }

  /** M2: two CPUs of one word, one in and one out. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "One is in and the other is out")
  @Outcome(expect = FORBIDDEN, desc = "One change is lost")
  @State
  public static class SetAndClear {
    private final CpuMask mask = CpuMask.create(64);

    {
      mask.set(5);
    }

    @Actor
    public void set() {
      mask.set(3);
    }

    @Actor
    public void clear() {
      mask.clear(5);
    }

    @Arbiter
    public void look(ZZ_Result r) {
      r.r1 = mask.test(3);
      r.r2 = mask.test(5);
    }
  }

  /** M3: a test-and-set publishes what was written before. */
  @JCStressTest
  @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "It was in, and so is the write")
  @Outcome(id = "false, [01]", expect = ACCEPTABLE, desc = "The reader was first")
  @Outcome(expect = FORBIDDEN, desc = "It was in, but the write before it is not to be seen")
  @State
  public static class TestAndSetPublishes {
    private final CpuMask mask = CpuMask.create(64);
    private int data;

    @Actor
    public void write() {
      data = 1;
      mask.testAndSet(7);
    }

    @Actor
    public void read(ZI_Result r) {
      r.r1 = mask.testAndSet(7);
      r.r2 = data;
    }
  }

  /** M3: setting orders nothing. */
  @JCStressTest
  @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "In the order of the program")
  @Outcome(id = "false, [01]", expect = ACCEPTABLE, desc = "The reader was first")
  @Outcome(id = "true, 0", expect = ACCEPTABLE_INTERESTING, desc = "Set is relaxed, as documented")
  @Outcome(expect = FORBIDDEN, desc = "From nowhere")
  @State
  public static class SetIsRelaxed {
    private final CpuMask mask = CpuMask.create(64);
    private int data;

    @Actor
    public void write() {
      data = 1;
      mask.set(7);
    }

    @Actor
    public void read(ZI_Result r) {
      r.r1 = mask.test(7);
      r.r2 = data;
    }
  }
}
