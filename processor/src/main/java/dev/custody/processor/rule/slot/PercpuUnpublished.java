package dev.custody.processor.rule.slot;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract.Trait;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** A per-CPU object is looked into only once it is in a shared slot. */
final class PercpuUnpublished implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "percpu-unpublished",
              "`%s` is looked into before it was published",
              "What is for all CPUs is looked into only through a shared slot, in the rcu region.")
          .kernel("check_reg_type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      Reference reference = passed.reference();
      if (passed.operand().equals(call.operand(Subject.RECEIVER))) {
        // In Java the owner may use the object itself; it is functions that need it published.
        continue;
      }
      boolean isUse = !passed.is(Effect.Releases.class) && !passed.isGivenAway(call);
      if (isUse
          && reference.isOwning()
          && findings.contracts().type(reference.type()).is(Trait.PUBLISHED)) {
        String help = "exchange it into a slot and read it from there in the rcu region";
        findings.add(Plain.of(INFO, call.position(), reference, findings, help));
      }
    }
  }
}
