package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Monitors;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A guarded collection is used while its own lock is held, not another. */
final class WrongLockHeld implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "wrong-lock-held",
              "`%s` is called under another lock than its own",
              "What a lock guards is used only while that very lock is held.")
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
    List<Held> locks =
        state.around().monitors().isEmpty()
            ? state.around().locks()
            : Monitors.held(state).toList();
    for (Held lock :
        locks.isEmpty() ? List.<Held>of() : LockCalls.required(call, state, findings)) {
      if (locks.stream().noneMatch(lock::isSame) && isSure(lock, locks, findings)) {
        String name = call.call().method().name();
        String help =
            "take " + (lock.name().isEmpty() ? "its lock" : "`" + lock.name() + "`") + " instead";
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }

  /** Whether two locks that are called differently are two. */
  private static boolean isSure(Held lock, List<Held> locks, Findings findings) {
    return findings.profile().has(Setting.LOCKS_START_FREE)
        || (lock.field() != null
            && locks.stream().allMatch(h -> h.field() != null && h.object() == lock.object()));
  }
}
