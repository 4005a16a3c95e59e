package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A reference is released by the function that belongs to its type. */
final class WrongDestructor implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "wrong-destructor",
              "`%s` is released by a function for another type",
              "A reference is released by the function that belongs to its type.")
          .kernel("check_kfunc_args");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return profile.has(Setting.NAMED_DESTRUCTORS) && callee.has(Effect.Releases.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      Reference reference = passed.reference();
      TypeContract type = findings.contracts().type(reference.type());
      boolean isTrusted = reference.isBorrowed() && reference.lease() == Lease.LASTING;
      boolean isWrong =
          passed.is(Effect.Releases.class)
              && (reference.isOwning() || isTrusted)
              && !type.releasedBy().isEmpty()
              && !type.releasedBy().contains(call.call().method().name());
      if (isWrong) {
        String help = "call " + new ReleaseCall(reference, findings).advised() + " instead";
        findings.add(Plain.of(INFO, call.position(), reference, findings, help));
      }
    }
  }
}
