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
import dev.custody.processor.verify.state.State;
import java.util.List;

/** Who waits for a condition or signals it holds its lock. */
final class WaitWithoutLock implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "wait-without-lock",
          "`%s` is called without the lock that it needs",
          "A condition is waited for and signalled only by who holds its lock.");

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
    for (Held lock : LockCalls.waitedOn(call, state)) {
      if (Monitors.held(state).noneMatch(lock::isSame) && isSure(lock, state, findings)) {
        String name = call.call().method().name();
        String help = "hold the lock of what it is called on, not another";
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }

  /**
   * Whether the caller cannot hold it either: it was given back here, or the method takes another
   * lock of the same object for it.
   */
  private static boolean isSure(Held lock, State state, Findings findings) {
    List<Held> held = Monitors.held(state).toList();
    return state.around().isFree(lock)
        || findings.takesMonitor(lock)
        || (!held.isEmpty()
            && findings.isOwn(lock, state)
            && held.stream().allMatch(other -> findings.isOwn(other, state)));
  }
}
