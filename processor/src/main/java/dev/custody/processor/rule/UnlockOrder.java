package dev.custody.processor.rule;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** Ordered locks are given back in the reverse order of taking them. */
final class UnlockOrder implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "unlock-order",
              "`%s` is given back before a lock that was taken later",
              "Locks are given back in the reverse order of taking them.")
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
    Held last = locks.get(locks.size() - 1);
    boolean leaves = call.has(Effect.Leaves.class);
    for (Effect.Unlocks unlocks : call.contract().effects(Effect.Unlocks.class)) {
      Held lock = Guards.of(state, call, unlocks.lock(), LockMode.ORDINARY, leaves);
      boolean isLast = lock != null && last.isSame(lock) && last.inRegion() == leaves;
      if (lock != null
          && !isLast
          && last.mode().ordered()
          && locks.stream()
              .anyMatch(h -> h.isSame(lock) && h.inRegion() == leaves && h.mode().ordered())) {
        String help = "give back `" + last.name() + "` first";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }
}
