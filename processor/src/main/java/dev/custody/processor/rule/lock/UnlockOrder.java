package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
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
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Unlocks.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    List<Held> locks = state.around().locks();
    for (Held lock : locks.isEmpty() ? List.<Held>of() : LockCalls.givenBack(call, state)) {
      Held last = locks.get(locks.size() - 1);
      boolean isLast = last.isSame(lock) && last.inRegion() == lock.inRegion();
      if (!isLast && last.mode().ordered() && isOrdered(lock, locks)) {
        String help = "give back `" + last.name() + "` first";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }

  private static boolean isOrdered(Held lock, List<Held> locks) {
    return locks.stream()
        .anyMatch(h -> h.isSame(lock) && h.inRegion() == lock.inRegion() && h.mode().ordered());
  }
}
