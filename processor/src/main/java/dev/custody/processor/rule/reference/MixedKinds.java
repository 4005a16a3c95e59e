package dev.custody.processor.rule.reference;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A write statement always goes through the same kind of reference. */
final class MixedKinds implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "mixed-kinds",
              "`%s` is of another kind here than on another path",
              "One statement writes through references of one kind: owned, borrowed or protected.")
          .kernel("save_aux_ptr_type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    Reference object = access.reference(state);
    if (access.written() == null
        || object == null
        || object.isDead()
        || object.isUnprotected()
        || !findings.profile().has(Setting.WRITES_OF_ONE_KIND)
        || state.object(access.object(state)).nullability() == Nullability.MAYBE_NULL) {
      return;
    }
    if (!findings.writesAsBefore(access.position(), object)) {
      String help = "write in a statement of its own on each path";
      findings.add(Plain.of(INFO, access.position(), object, findings, help));
    }
  }
}
