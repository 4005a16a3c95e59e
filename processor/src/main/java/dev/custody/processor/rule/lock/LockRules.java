package dev.custody.processor.rule.lock;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The rules on locks: what is held, and what may be done meanwhile. */
public final class LockRules {
  private LockRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new CallInCriticalSection(),
        new Comparator(),
        new Deadlock(),
        new LockHeldAtExit(),
        new LockNotHeld(),
        new UnguardedField(),
        new UnlockOrder(),
        new UnlockOtherLock(),
        new UnlockWithoutLock(),
        new WaitWithoutLock(),
        new WrongLockHeld());
  }
}
