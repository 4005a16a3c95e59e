package dev.custody.processor.rule;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.State;

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
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed() || state.around().locks().isEmpty()) {
      return;
    }
    for (Effect.Locks locks : call.contract().effects(Effect.Locks.class)) {
      check(call, state, locks.lock(), locks.mode(), findings);
    }
    for (Effect.TryLocks locks : call.contract().effects(Effect.TryLocks.class)) {
      check(call, state, locks.lock(), locks.mode(), findings);
    }
  }

  private static void check(
      CallSite call, State state, Subject subject, LockMode mode, Findings findings) {
    Held lock = Guards.of(state, call, subject, mode, false);
    if (lock == null) {
      return;
    }
    boolean isHeld =
        state.around().locks().stream()
            .filter(lock::isSame)
            .anyMatch(h -> !(h.mode().reentrant() && mode.reentrant()));
    if (isHeld) {
      String help = "give it back first, or do without taking it here";
      findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
    }
  }
}
