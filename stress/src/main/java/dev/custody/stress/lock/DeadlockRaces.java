package dev.custody.stress.lock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.LockRules;
import dev.custody.runtime.ResilientSpinLock;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Locks taken in orders that close a cycle, and in orders that do not. */
public final class DeadlockRaces {
  private static final String END = "OK|(outer )?(TIMEOUT|ABORTED)";

  private DeadlockRaces() {}

  /** L3 and L7: two against each other, and a third that takes both afterwards. */
  @JCStressTest
  @Outcome(id = "OK, OK, OK", expect = ACCEPTABLE, desc = "One after the other")
  @Outcome(
      id = {"OK, CYCLE, OK", "CYCLE, OK, OK"},
      expect = ACCEPTABLE,
      desc = "The one that closed the cycle was told, and the other went on")
  @Outcome(id = "CYCLE, CYCLE, OK", expect = ACCEPTABLE_INTERESTING, desc = "Both were told")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason, or something was left behind")
  @State
  public static class TwoAgainstEachOther {
    private final ResilientSpinLock a = new ResilientSpinLock("a");
    private final ResilientSpinLock b = new ResilientSpinLock("b");

    @Actor
    public void first(LLL_Result r) {
      r.r1 = Verdict.lockBoth(a, b);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = Verdict.lockBoth(b, a);
    }

    @Arbiter
    public void third(LLL_Result r) {
      r.r3 = Verdict.lockBoth(a, b);
    }
  }

  /** L3 and L7 in kernel mode, which looks after 1 ms. */
  @JCStressTest
  @Outcome(id = "OK, OK, OK", expect = ACCEPTABLE, desc = "One after the other")
  @Outcome(
      id = {"OK, CYCLE, OK", "CYCLE, OK, OK"},
      expect = ACCEPTABLE,
      desc = "One was told, and the other went on")
  @Outcome(id = "CYCLE, CYCLE, OK", expect = ACCEPTABLE_INTERESTING, desc = "Both were told")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason, or something was left behind")
  @State
  public static class KernelTwoAgainstEachOther {
    private final ResilientSpinLock a = new ResilientSpinLock("a", LockRules.KERNEL);
    private final ResilientSpinLock b = new ResilientSpinLock("b", LockRules.KERNEL);

    @Actor
    public void first(LLL_Result r) {
      r.r1 = Verdict.lockBoth(a, b);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = Verdict.lockBoth(b, a);
    }

    @Arbiter
    public void third(LLL_Result r) {
      r.r3 = Verdict.lockBoth(a, b);
    }
  }

  /** L4: three in a ring. */
  @JCStressTest
  @Outcome(id = "OK, OK, OK", expect = ACCEPTABLE, desc = "Not all at once")
  @Outcome(
      id = {"CYCLE, OK, OK", "OK, CYCLE, OK", "OK, OK, CYCLE"},
      expect = ACCEPTABLE,
      desc = "The one that closed the ring was told")
  @Outcome(
      id = {"CYCLE, CYCLE, OK", "CYCLE, OK, CYCLE", "OK, CYCLE, CYCLE", "CYCLE, CYCLE, CYCLE"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Several closed it at once and were told")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason")
  @State
  public static class Ring {
    private final ResilientSpinLock a = new ResilientSpinLock("a");
    private final ResilientSpinLock b = new ResilientSpinLock("b");
    private final ResilientSpinLock c = new ResilientSpinLock("c");

    @Actor
    public void first(LLL_Result r) {
      r.r1 = Verdict.lockBothSlowly(a, b);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = Verdict.lockBothSlowly(b, c);
    }

    @Actor
    public void third(LLL_Result r) {
      r.r3 = Verdict.lockBothSlowly(c, a);
    }
  }

  /** L4 in kernel mode, which sees only pairs and leaves a ring to the timeout. */
  @JCStressTest
  @Outcome(
      id = "(" + END + "), (" + END + "), (" + END + ")",
      expect = ACCEPTABLE,
      desc = "All end, by a timeout if need be")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason: there are no pairs against each other")
  @State
  public static class KernelRing {
    private static final LockRules RULES = LockRules.KERNEL.withTimeout(Duration.ofMillis(1));

    private final ResilientSpinLock a = new ResilientSpinLock("a", RULES);
    private final ResilientSpinLock b = new ResilientSpinLock("b", RULES);
    private final ResilientSpinLock c = new ResilientSpinLock("c", RULES);

    @Actor
    public void first(LLL_Result r) {
      r.r1 = Verdict.lockBothSlowly(a, b);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = Verdict.lockBothSlowly(b, c);
    }

    @Actor
    public void third(LLL_Result r) {
      r.r3 = Verdict.lockBothSlowly(c, a);
    }
  }

  /** L5: in the same order. */
  @JCStressTest
  @Outcome(id = "OK, OK", expect = ACCEPTABLE, desc = "One after the other")
  @Outcome(expect = FORBIDDEN, desc = "A false alarm")
  @State
  public static class SameOrder {
    private final ResilientSpinLock a = new ResilientSpinLock("a");
    private final ResilientSpinLock b = new ResilientSpinLock("b");

    @Actor
    public void first(LL_Result r) {
      r.r1 = Verdict.lockBoth(a, b);
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = Verdict.lockBoth(a, b);
    }
  }

  /** L5 in kernel mode. */
  @JCStressTest
  @Outcome(id = "OK, OK", expect = ACCEPTABLE, desc = "One after the other")
  @Outcome(expect = FORBIDDEN, desc = "A false alarm")
  @State
  public static class KernelSameOrder {
    private final ResilientSpinLock a = new ResilientSpinLock("a", LockRules.KERNEL);
    private final ResilientSpinLock b = new ResilientSpinLock("b", LockRules.KERNEL);

    @Actor
    public void first(LL_Result r) {
      r.r1 = Verdict.lockBoth(a, b);
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = Verdict.lockBoth(a, b);
    }
  }

  /** L10: who waits behind one that leaves for a deadlock is served. */
  @JCStressTest
  @Outcome(
      id = {"OK, OK, OK", "OK, CYCLE, OK", "CYCLE, OK, OK"},
      expect = ACCEPTABLE,
      desc = "The third has nothing to do with it")
  @Outcome(id = "CYCLE, CYCLE, OK", expect = ACCEPTABLE_INTERESTING, desc = "Both were told")
  @Outcome(expect = FORBIDDEN, desc = "A bystander failed, or a wrong reason")
  @State
  public static class Bystander {
    private final ResilientSpinLock a = new ResilientSpinLock("a");
    private final ResilientSpinLock b = new ResilientSpinLock("b");

    @Actor
    public void first(LLL_Result r) {
      r.r1 = Verdict.lockBothSlowly(a, b);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = Verdict.lockBothSlowly(b, a);
    }

    @Actor
    public void bystander(LLL_Result r) {
      r.r3 = Verdict.lockAndUnlock(a);
    }
  }
}
