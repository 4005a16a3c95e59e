package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A lock that is not reentrant is not taken by who holds it. */
final class Deadlock implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "deadlock",
              "`%s` is taken while it is held",
              "Who holds a lock that is not reentrant and takes it again waits for ever.")
          .kernel("process_spin_lock");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Locks.class) || callee.has(Effect.TryLocks.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    List<Held> locks = state.around().locks();
    boolean waits = findings.profile().has(Setting.LOCKS_START_FREE) || waits(call);
    for (Held lock : locks.isEmpty() || !waits ? List.<Held>of() : LockCalls.taken(call, state)) {
      boolean isHeld =
          locks.stream()
              .filter(lock::isSame)
              .anyMatch(h -> !(h.mode().reentrant() && lock.mode().reentrant()));
      if (isHeld || isUpgrade(lock, locks)) {
        String help = "give it back first, or do without taking it here";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }

  /**
   * Whether a call waits for a lock: not if it tells success, as {@code tryLock} does. What tells a
   * failure has waited.
   */
  private static boolean waits(CallSite call) {
    return call.contract().effects(Effect.TryLocks.class).stream()
        .allMatch(tried -> tried.taken() == When.NULL || tried.taken() == When.ZERO);
  }

  /** Whether who only reads begins to write: that waits for all who read, himself included. */
  private static boolean isUpgrade(Held lock, List<Held> locks) {
    return locks.stream().noneMatch(lock::isSame)
        && locks.stream().anyMatch(held -> Guards.isUpgrade(held, lock));
  }
}
