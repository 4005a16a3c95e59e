package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** A further reference is taken only of what counts its references. */
final class NotRefcounted implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "not-refcounted",
              "`%s` has no reference count",
              "A further reference is taken only of an object that counts its references.")
          .kernel("check_kfunc_args");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Acquires.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    boolean acquires = call.acquires();
    for (Passed passed : Passed.alive(call, state)) {
      Reference reference = passed.reference();
      boolean isCounted =
          findings.contracts().type(reference.type()).kind() == TypeContract.Kind.REFCOUNTED;
      if (acquires && passed.is(Effect.Acquires.class) && !isCounted) {
        String help = "hand the one reference over, or mark the type @Refcounted";
        findings.add(Plain.of(INFO, call.position(), reference, findings, help));
      }
    }
  }
}
