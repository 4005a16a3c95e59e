package dev.custody.stress.lock;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.ResilientSpinLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LLZ_Result;

/** Threads that take or give up what they must not, beside one that does all right. */
public final class MisuseRaces {
  private MisuseRaces() {}

  /** Takes the lock, looks whether it is really held, and gives it up. */
  private static String useRightly(ResilientSpinLock lock) {
    String verdict = Verdict.lock(lock);
    boolean held = lock.isHeldByCurrentThread();
    return verdict + (held ? " held " : " not held ") + Verdict.unlock(lock);
  }

  /** L6: the same lock twice. */
  @JCStressTest
  @Outcome(
      id = "OK SELF held unlocked refused, OK held unlocked, true",
      expect = ACCEPTABLE,
      desc = "The second attempt is told, the first stays, and one unlock is right")
  @Outcome(expect = FORBIDDEN, desc = "A wrong reason, or the lock was lost")
  @State
  public static class LockTwice {
    private final ResilientSpinLock lock = new ResilientSpinLock();

    @Actor
    public void twice(LLZ_Result r) {
      String first = Verdict.lock(lock);
      String second = Verdict.lock(lock);
      String held = lock.isHeldByCurrentThread() ? "held" : "lost";
      String once = Verdict.unlock(lock);
      r.r1 = String.join(" ", first, second, held, once, Verdict.unlock(lock));
    }

    @Actor
    public void rightly(LLZ_Result r) {
      r.r2 = useRightly(lock);
    }

    @Arbiter
    public void look(LLZ_Result r) {
      r.r3 = !lock.isLocked();
    }
  }

  /** L8: unlocked by a thread that does not hold it. */
  @JCStressTest
  @Outcome(
      id = "refused, OK held unlocked, true",
      expect = ACCEPTABLE,
      desc = "The stranger is refused and the holder does not notice")
  @Outcome(expect = FORBIDDEN, desc = "A stranger took the lock from its holder")
  @State
  public static class UnlockByStranger {
    private final ResilientSpinLock lock = new ResilientSpinLock();

    @Actor
    public void stranger(LLZ_Result r) {
      r.r1 = Verdict.unlock(lock);
    }

    @Actor
    public void rightly(LLZ_Result r) {
      r.r2 = useRightly(lock);
    }

    @Arbiter
    public void look(LLZ_Result r) {
      r.r3 = !lock.isLocked();
    }
  }

  /** L8: unlocked twice. */
  @JCStressTest
  @Outcome(
      id = "OK held unlocked, refused, OK held unlocked",
      expect = ACCEPTABLE,
      desc = "The second unlock is refused, whoever holds the lock by then")
  @Outcome(expect = FORBIDDEN, desc = "A second unlock took the lock from its next holder")
  @State
  public static class UnlockTwice {
    private final ResilientSpinLock lock = new ResilientSpinLock();

    @Actor
    public void twice(LLL_Result r) {
      r.r1 = useRightly(lock);
      r.r2 = Verdict.unlock(lock);
    }

    @Actor
    public void rightly(LLL_Result r) {
      r.r3 = useRightly(lock);
    }
  }
}
