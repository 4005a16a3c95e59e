package dev.custody.processor.rule;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A lock is given back only by who holds it. */
final class UnlockWithoutLock implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "unlock-without-lock",
              "`%s` is given back, but it is not held",
              "A lock is given back once for each time it was taken.")
          .kernel("process_spin_lock");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed()) {
      return;
    }
    for (Effect.Unlocks unlocks : call.contract().effects(Effect.Unlocks.class)) {
      Held lock = Guards.of(state, call, unlocks.lock(), LockMode.ORDINARY, false);
      boolean isFree =
          findings.profile().has(Setting.LOCKS_START_FREE)
              ? state.around().locks().isEmpty()
              : lock != null && state.around().isFree(lock);
      if (lock != null && isFree) {
        String help = "remove this call, or take the lock on every path that leads here";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }
}
