package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.Stamps;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Unlocks.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    List<Held> locks = state.around().locks();
    for (Held lock : locks.isEmpty() ? List.<Held>of() : LockCalls.givenBack(call, state)) {
      boolean isSure =
          findings.profile().has(Setting.LOCKS_START_FREE)
              || locks.stream().anyMatch(lock::isSame)
              || (locks.size() == 1 && findings.isMistakenFor(locks.get(0), lock));
      boolean isOther =
          isSure
              && locks.stream().noneMatch(h -> h.isSame(lock) && h.inRegion() == lock.inRegion());
      if (isOther || isStampOfOther(call, state, lock)) {
        String help = "give back `" + locks.get(locks.size() - 1).name() + "` as it was taken";
        findings.add(Plain.at(INFO, call.position(), lock.name(), findings, help));
      }
    }
  }

  /** Whether the stamp is of another lock, of another way of taking, or was converted. */
  private static boolean isStampOfOther(CallSite call, State state, Held lock) {
    @Nullable Held taken = Stamps.named(state, call);
    return taken != null
        ? !taken.isSame(lock) || !Stamps.fits(taken, call)
        : state.around().isSpent(lock) && state.around().locks().stream().anyMatch(lock::isSame);
  }
}
