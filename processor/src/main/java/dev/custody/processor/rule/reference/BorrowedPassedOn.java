package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
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
    return callee.has(Effect.Takes.class)
        || callee.has(Effect.Exchanges.class)
        || isAddition(callee.method());
  }

  private static boolean isAddition(MethodKey callee) {
    return callee.name().equals("add") && callee.owner().name().startsWith("java.util.");
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    boolean givesAll = isAddition(call.call().method()) && isCollecting(call, state, findings);
    for (Passed passed : Passed.alive(call, state)) {
      boolean borrowed = passed.reference().isBorrowed() && !passed.reference().isUnprotected();
      boolean isAdded = givesAll && !passed.operand().equals(call.operand(Subject.RECEIVER));
      if (borrowed && (isAdded || passed.isGivenAway(call))) {
        String help = "acquire a reference of your own and give that away";
        findings.add(Plain.of(INFO, call.position(), passed.reference(), findings, help));
      }
    }
  }

  /** Whether it is called on a collection that gives away what is in it. */
  private static boolean isCollecting(CallSite call, State state, Findings findings) {
    Operand receiver = call.operand(Subject.RECEIVER);
    Reference collection = receiver == null ? null : state.reference(state.value(receiver));
    return collection != null && !findings.contracts().type(collection.type()).isResource();
  }
}
