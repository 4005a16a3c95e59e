package dev.custody.processor.rule.slot;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A shared slot is changed by an exchange only. */
final class KptrStore implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "kptr-store",
              "slot `%s` is accessed directly",
              "A shared slot is changed by an exchange, so that no reference is lost or owned twice.")
          .kernel("check_map_kptr_access");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    FieldKey key = access.field();
    if (key == null || findings.contracts().field(key).kind() != FieldContract.Kind.SLOT) {
      return;
    }
    Reference owner = access.reference(state);
    boolean isInside =
        owner != null
            && findings.profile().has(Setting.INSIDES_CLOSED)
            && findings.contracts().type(owner.type()).isResource();
    if (isInside || (access.written() != null && !isFirst(access, findings))) {
      String help = "exchange the slot's content instead";
      findings.add(Plain.at(INFO, access.position(), key.name(), findings, help));
    }
  }

  /** A constructor fills the slots of an object that nobody else sees. */
  private static boolean isFirst(Access access, Findings findings) {
    return findings.method().name().equals(MethodKey.CONSTRUCTOR)
        && access.field() != null
        && access.field().owner().equals(findings.method().owner());
  }
}
