package dev.custody.processor.rule.reference;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Loss;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A variable or field that alone names an owning reference must not get another value. */
final class OverwrittenReference implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "overwritten-reference",
          "reference `%s` is overwritten before it was released",
          "The only variable or field that names an owning reference keeps it until it is"
              + " released.");

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
    String help = call.text() + " before `" + loss.name() + "` gets another value";
    findings.add(new Fault(INFO, lost, lost.name(), last, "overwritten", List.of(help)));
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    FieldKey field = access.field();
    if (access.written() == null || field == null) {
      return;
    }
    int object = access.object(state);
    Reference held = state.reference(state.field(object, field));
    if (held == null
        || !held.isHeld()
        || held.owner() != (object == 0 ? Reference.CLASS : object)
        || state.denotes(state.value(access.written()), held.id())
        || state.isInVariable(held.id())
        || !findings.contracts().owed(findings.method()).isEmpty()) {
      return;
    }
    ReleaseCall call = new ReleaseCall(held, findings);
    Step last = new Step.Lost(findings.spot(access.position()), held.id(), field.name());
    String help = "call " + call.text() + " before `" + field.name() + "` gets another value";
    findings.add(new Fault(INFO, held, held.name(), last, "overwritten field", List.of(help)));
  }
}
