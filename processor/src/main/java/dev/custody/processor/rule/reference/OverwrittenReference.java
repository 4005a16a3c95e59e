package dev.custody.processor.rule.reference;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Loss;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A variable that alone names an owning reference must not get another value. */
final class OverwrittenReference implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "overwritten-reference",
          "reference `%s` is overwritten before it was released",
          "The only variable that names an owning reference keeps it until it is released.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atLoss(Loss loss, State state, Findings findings) {
    if (!loss.overwritten()) {
      return;
    }
    Reference lost = loss.reference();
    ReleaseCall call = new ReleaseCall(lost, findings);
    Step last = new Step.Lost(findings.spot(loss.position()), lost.id(), loss.name());
    String help = "call " + call.text() + " before `" + loss.name() + "` gets another value";
    findings.add(new Fault(INFO, lost, lost.name(), last, "overwritten", List.of(help)));
  }
}
