package dev.custody.processor.rule.slot;

import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.LockCalls;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import org.jspecify.annotations.Nullable;

/** Slots and locks inside an object are its owner's to use. */
final class BorrowedSlot implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "borrowed-slot",
              "the inside of `%s` is used, but it is only borrowed",
              "A slot or lock inside an object is used by the owner of the object.")
          .kernel("check_reg_type, process_spin_lock");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return profile.has(Setting.INSIDES_CLOSED);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      if (passed.isSlotOwner(call) && !passed.reference().isUnprotected()) {
        check(passed.reference(), call, findings);
      }
    }
    for (Held lock : LockCalls.taken(call, state)) {
      check(state.reference(lock.object()), call, findings);
    }
    for (Held lock : LockCalls.givenBack(call, state)) {
      check(state.reference(lock.object()), call, findings);
    }
  }

  private static void check(@Nullable Reference owner, CallSite call, Findings findings) {
    if (owner != null && owner.isBorrowed() && owner.lease() != Lease.LASTING) {
      String help = "take the object out first, so that you own it";
      findings.add(Plain.of(INFO, call.position(), owner, findings, help));
    }
  }
}
