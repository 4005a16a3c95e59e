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
import java.util.List;

/** The lock that is given back is one that is held, and was taken in the same way. */
final class UnlockOtherLock implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "unlock-other-lock",
              "`%s` is given back, but another lock is held",
              "The lock that is given back is the one that was taken, by the call that belongs to its taking.")
          .kernel("process_spin_lock");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    List<Held> locks = state.around().locks();
    if (call.isFollowed() || locks.isEmpty()) {
      return;
    }
    boolean leaves = call.has(Effect.Leaves.class);
    for (Effect.Unlocks unlocks : call.contract().effects(Effect.Unlocks.class)) {
      Held lock = Guards.of(state, call, unlocks.lock(), LockMode.ORDINARY, leaves);
      boolean isSure =
          findings.profile().has(Setting.LOCKS_START_FREE)
              || (lock != null && locks.stream().anyMatch(lock::isSame));
      if (lock != null
          && isSure
          && locks.stream().noneMatch(h -> h.isSame(lock) && h.inRegion() == leaves)) {
        String help = "give back `" + locks.get(locks.size() - 1).name() + "` as it was taken";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }
}
