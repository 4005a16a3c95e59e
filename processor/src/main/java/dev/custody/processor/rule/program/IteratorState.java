package dev.custody.processor.rule.program;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.IteratorStep;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** An iterator is made, stepped and ended in this order. */
final class IteratorState implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "iterator-state",
              "iterator `%s` is not ready for this call",
              "An iterator is stepped only between its making and its end, and made only where it is none.")
          .kernel("is_iter_reg_valid_init, is_iter_reg_valid_uninit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Iterates.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Effect.Iterates iterates : call.contract().effects(Effect.Iterates.class)) {
      Operand operand = call.operand(iterates.iterator());
      Reference iterator = call.reference(iterates.iterator(), state);
      boolean isMade = iterator != null && iterator.isOwning();
      boolean isKnown = isMade || findings.profile().has(Setting.LOCKS_START_FREE);
      if (operand != null && isKnown && isMade == (iterates.step() == IteratorStep.NEW)) {
        String help =
            isMade ? "end the iterator before it is made again" : "make the iterator first";
        String name = findings.name(operand);
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }
}
