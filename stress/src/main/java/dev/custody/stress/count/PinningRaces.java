package dev.custody.stress.count;

import static dev.custody.runtime.OnMisuse.SATURATE;
import static java.lang.invoke.MethodHandles.lookup;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LinuxRefCountField;
import dev.custody.runtime.RefCountField;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Counts that are misused or full stay pinned at 0xC0000000, whoever does what meanwhile. */
public final class PinningRaces {
  private static final String PINNED = "-1073741824";

  private PinningRaces() {}

  /** A full count by FreeBSD's rules. */
  public static class Full {
    static final RefCountField<Full> COUNT =
        RefCountField.of(lookup(), Full.class, "count").on(SATURATE);

    @SuppressWarnings("unused") // through COUNT
    private int count = Integer.MAX_VALUE;
  }

  /** A full count by Linux's rules. */
  public static class LinuxFull {
    static final LinuxRefCountField<LinuxFull> COUNT =
        LinuxRefCountField.of(lookup(), LinuxFull.class, "count").on(SATURATE);

    @SuppressWarnings("unused") // through COUNT
    private int count = Integer.MAX_VALUE;
  }

  /** A single reference by FreeBSD's rules. */
  public static class Single {
    static final RefCountField<Single> COUNT =
        RefCountField.of(lookup(), Single.class, "count").on(SATURATE);

    @SuppressWarnings("unused") // through COUNT
    private int count = 1;
  }

  /** A single reference by Linux's rules. */
  public static class LinuxSingle {
    static final LinuxRefCountField<LinuxSingle> COUNT =
        LinuxRefCountField.of(lookup(), LinuxSingle.class, "count").on(SATURATE);

    @SuppressWarnings("unused") // through COUNT
    private int count = 1;
  }

  /** R4: both acquire twice. */
  @JCStressTest
  @Outcome(id = PINNED, expect = ACCEPTABLE, desc = "Pinned")
  @Outcome(expect = FORBIDDEN, desc = "Over the top and not pinned")
  @State
  public static class BothOverfill extends Full {
    @Actor
    public void first() {
      COUNT.acquire(this);
      COUNT.acquire(this);
    }

    @Actor
    public void second() {
      COUNT.acquire(this);
      COUNT.acquire(this);
    }

    @Arbiter
    public void look(I_Result r) {
      r.r1 = COUNT.load(this);
    }
  }

  /** R4: one side releases what it acquired. */
  @JCStressTest
  @Outcome(id = PINNED, expect = ACCEPTABLE, desc = "Pinned")
  @Outcome(expect = FORBIDDEN, desc = "Came back from over the top")
  @State
  public static class OverfillAndRelease extends Full {
    @Actor
    public void first() {
      COUNT.acquire(this);
      COUNT.acquire(this);
    }

    @Actor
    public void second() {
      COUNT.acquire(this);
      COUNT.release(this);
    }

    @Arbiter
    public void look(I_Result r) {
      r.r1 = COUNT.load(this);
    }
  }

  /** R4 by Linux's rules: both acquire twice. */
  @JCStressTest
  @Outcome(id = PINNED, expect = ACCEPTABLE, desc = "Pinned")
  @Outcome(expect = FORBIDDEN, desc = "Over the top and not pinned")
  @State
  public static class LinuxBothOverfill extends LinuxFull {
    @Actor
    public void first() {
      COUNT.inc(this);
      COUNT.inc(this);
    }

    @Actor
    public void second() {
      COUNT.inc(this);
      COUNT.inc(this);
    }

    @Arbiter
    public void look(I_Result r) {
      r.r1 = COUNT.read(this);
    }
  }

  /** R4 by Linux's rules: one side releases what it acquired. */
  @JCStressTest
  @Outcome(id = PINNED, expect = ACCEPTABLE, desc = "Pinned")
  @Outcome(expect = FORBIDDEN, desc = "Came back from over the top")
  @State
  public static class LinuxOverfillAndRelease extends LinuxFull {
    @Actor
    public void first() {
      COUNT.incNotZero(this);
      COUNT.inc(this);
    }

    @Actor
    public void second() {
      COUNT.inc(this);
      COUNT.decAndTest(this);
    }

    @Arbiter
    public void look(I_Result r) {
      r.r1 = COUNT.read(this);
    }
  }

  /** R5: two releases of one reference. */
  @JCStressTest
  @Outcome(
      id = {"true, false, " + PINNED + " kept", "false, true, " + PINNED + " kept"},
      expect = ACCEPTABLE,
      desc = "One destroys, the other pins, and no later release destroys again")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed twice, or not pinned")
  @State
  public static class OneTooMany extends Single {
    @Actor
    public void first(ZZL_Result r) {
      r.r1 = COUNT.release(this);
    }

    @Actor
    public void second(ZZL_Result r) {
      r.r2 = COUNT.release(this);
    }

    @Arbiter
    public void later(ZZL_Result r) {
      r.r3 = COUNT.load(this) + (COUNT.release(this) ? " destroyed" : " kept");
    }
  }

  /** R5 by Linux's rules. */
  @JCStressTest
  @Outcome(
      id = {"true, false, " + PINNED + " kept", "false, true, " + PINNED + " kept"},
      expect = ACCEPTABLE,
      desc = "One destroys, the other pins, and no later release destroys again")
  @Outcome(expect = FORBIDDEN, desc = "Destroyed twice, or not pinned")
  @State
  public static class LinuxOneTooMany extends LinuxSingle {
    @Actor
    public void first(ZZL_Result r) {
      r.r1 = COUNT.decAndTest(this);
    }

    @Actor
    public void second(ZZL_Result r) {
      r.r2 = COUNT.decAndTest(this);
    }

    @Arbiter
    public void later(ZZL_Result r) {
      r.r3 = COUNT.read(this) + (COUNT.decAndTest(this) ? " destroyed" : " kept");
    }
  }
}
