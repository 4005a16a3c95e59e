package dev.custody.stress.lock;

import dev.custody.runtime.LockFailure;
import dev.custody.runtime.LockMisuseException;
import dev.custody.runtime.ResilientSpinLock;

/** What came of an attempt, in a word that outcomes can be compared with. */
final class Verdict {
  static final String OK = "OK";

  private Verdict() {}

  /** Takes a lock. */
  static String lock(ResilientSpinLock lock) {
    return of(lock.lock());
  }

  /** Takes a lock and gives it up. */
  static String lockAndUnlock(ResilientSpinLock lock) {
    String verdict = lock(lock);
    if (verdict.equals(OK)) {
      lock.unlock();
    }
    return verdict;
  }

  /** Takes two locks and gives up what it got; what came of the second, or of the first. */
  static String lockBoth(ResilientSpinLock outer, ResilientSpinLock inner) {
    return lockBoth(outer, () -> {}, inner);
  }

  /** The same, and lets others run in between: three threads seldom meet by themselves. */
  @SuppressWarnings("ThreadPriorityCheck")
  static String lockBothSlowly(ResilientSpinLock outer, ResilientSpinLock inner) {
    return lockBoth(outer, Thread::yield, inner);
  }

  private static String lockBoth(
      ResilientSpinLock outer, Runnable between, ResilientSpinLock inner) {
    String verdict = lock(outer);
    if (!verdict.equals(OK)) {
      return "outer " + verdict;
    }
    between.run();
    verdict = lockAndUnlock(inner);
    outer.unlock();
    return verdict;
  }

  /** Gives up a lock that the thread may not hold. */
  static String unlock(ResilientSpinLock lock) {
    try {
      lock.unlock();
      return "unlocked";
    } catch (LockMisuseException e) {
      return "refused";
    }
  }

  private static String of(LockFailure failure) {
    if (failure == null) {
      return OK;
    }
    if (failure instanceof LockFailure.SelfDeadlock) {
      return "SELF";
    }
    if (failure instanceof LockFailure.Cycle) {
      return "CYCLE";
    }
    if (failure instanceof LockFailure.OwnerDied) {
      return "OWNER_DIED";
    }
    return failure instanceof LockFailure.TimedOut ? "TIMEOUT" : "ABORTED";
  }
}
