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

/** A guarded collection is used only while its lock is held. */
final class LockNotHeld implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "lock-not-held",
              "`%s` is called without its lock",
              "What a lock guards is used only while the lock is held.")
          .kernel("check_reg_allocation_locked");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.RequiresLock.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (!state.around().locks().isEmpty() || !state.around().monitors().isEmpty()) {
      return;
    }
    for (Held lock : LockCalls.required(call, state, findings)) {
      String name = call.call().method().name();
      String guard = lock.name().isEmpty() ? "its lock" : "`" + lock.name() + "`";
      String help =
          findings
              .tries()
              .map(tries -> "go on only if `" + tries + "` has taken " + guard)
              .orElse("take " + guard + " first");
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    }
  }
}
