package dev.custody.stress.mask;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.CpuMask;
import dev.custody.runtime.Kptr;
import dev.custody.runtime.Rcu;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Operations over a whole mask, which are not atomic, and masks that end while they are read. */
public final class WholeMaskRaces {
  private WholeMaskRaces() {}

  /** M4: the result of a whole-mask operation and a single CPU. */
  @JCStressTest
  @Outcome(id = "1,7", expect = ACCEPTABLE_INTERESTING, desc = "The CPU came after the result")
  @Outcome(id = "1", expect = ACCEPTABLE_INTERESTING, desc = "The CPU is lost, as documented")
  @Outcome(expect = FORBIDDEN, desc = "The result itself is wrong")
  @State
  public static class AndAndSet {
    private final CpuMask mask = CpuMask.create(64);
    private final CpuMask operand = CpuMask.create(64);

    {
      operand.set(1);
    }

    @Actor
    public void and() {
      mask.and(operand, operand);
    }

    @Actor
    public void set() {
      mask.set(7);
    }

    @Arbiter
    public void look(L_Result r) {
      r.r1 = mask.toString();
    }
  }

  /** M5: a mask is exchanged and released while a reader in an rcu region looks at it. */
  @JCStressTest
  @Outcome(id = "1,65, 3,67", expect = ACCEPTABLE, desc = "The old mask")
  @Outcome(id = "2,66, 3,67", expect = ACCEPTABLE, desc = "The new mask")
  @Outcome(expect = FORBIDDEN, desc = "A mask that was never in the slot")
  @State
  public static class ReleaseUnderReader {
    private final Kptr<CpuMask> slot = Kptr.holding(mask(1), CpuMask::release);

    @Actor
    public void read(LL_Result r) {
      Rcu.readLock();
      try {
        r.r1 = String.valueOf(slot.peek());
      } finally {
        Rcu.readUnlock();
      }
    }

    @Actor
    public void write(LL_Result r) {
      CpuMask old = slot.exchange(mask(2));
      if (old != null) {
        old.release();
      }
      r.r2 = mask(3).toString();
    }

    private static CpuMask mask(int cpu) {
      CpuMask mask = CpuMask.create(128);
      mask.set(cpu);
      mask.set(cpu + 64);
      return mask;
    }
  }
}
