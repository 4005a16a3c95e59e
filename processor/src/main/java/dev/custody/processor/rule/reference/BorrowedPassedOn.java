package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** What is only lent must not be given away as if it were owned. */
final class BorrowedPassedOn implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "borrowed-passed-on",
              "`%s` is given away, but it is only borrowed",
              "Only the owner of a reference puts it into a collection or a slot.")
          .kernel("check_kfunc_args, check_reg_type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Takes.class) || callee.has(Effect.Exchanges.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      boolean borrowed = passed.reference().isBorrowed() && !passed.reference().isUnprotected();
      if (borrowed && passed.isGivenAway(call)) {
        String help = "acquire a reference of your own and give that away";
        findings.add(Plain.of(INFO, call.position(), passed.reference(), findings, help));
      }
    }
  }
}
