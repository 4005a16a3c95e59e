package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
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
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Unlocks.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    boolean startFree = findings.profile().has(Setting.LOCKS_START_FREE);
    for (Held lock : LockCalls.givenBack(call, state)) {
      if (!startFree && state.around().locks().stream().anyMatch(lock::isSame)) {
        findings.confirm(call.position());
      }
      String help = "remove this call, or take the lock on every path that leads here";
      if (startFree ? state.around().locks().isEmpty() : isFree(lock, state, findings)) {
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      } else if (!startFree && mayBeUntaken(lock, state, findings)) {
        findings.suspect(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }

  /** Whether the lock was not taken here, so that only the caller can have; which is not known. */
  private static boolean mayBeUntaken(Held lock, State state, Findings findings) {
    return !lock.mode().permits()
        && lock.token() == 0
        && state.around().locks().stream().noneMatch(lock::isSame)
        && !state.around().isYielded(lock)
        && findings.isUntaken(lock);
  }

  /** Permits that others give back too need not be had by who gives some. */
  private static boolean isFree(Held lock, State state, Findings findings) {
    boolean isSpent =
        state.around().isSpent(lock) && state.around().locks().stream().noneMatch(lock::isSame);
    FieldKey field = lock.field();
    boolean isCounted =
        !lock.mode().permits() || (field != null && findings.contracts().isPaired(field));
    return isSpent || (state.around().isFree(lock) && isCounted);
  }
}
