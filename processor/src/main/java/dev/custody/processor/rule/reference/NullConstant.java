package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A program of a BPF type must not use what is null on the path at hand. */
final class NullConstant implements Rule {
  /** No reference: what is null is none. */
  private static final RefId NONE = new RefId(0);

  static final RuleInfo INFO =
      RuleInfo.error(
              "null-constant",
              "`%s` is null on this path",
              "A reference that is known to be null is not used.")
          .kernel("check_mem_access");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return profile.nullUseIsFault();
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    call.invoke().receiver().ifPresent(r -> check(r, call.position(), state, findings));
    for (int i = 0; !call.isFollowed() && i < call.invoke().arguments().size(); i++) {
      boolean needs =
          call.on(Subject.parameter(i)).stream().anyMatch(e -> !(e instanceof Effect.Escapes));
      if (needs && !call.contract().acceptsNull().contains(i)) {
        check(call.invoke().arguments().get(i), call.position(), state, findings);
      }
    }
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    if (findings.profile().nullUseIsFault() && access.place() instanceof Place.Field field) {
      check(field.object(), access.position(), state, findings);
    }
  }

  private static void check(Operand operand, Position position, State state, Findings findings) {
    if (state.object(state.value(operand)).nullability() == Nullability.NULL) {
      Step last = new Step.Used(findings.spot(position), NONE);
      String name = findings.name(operand);
      List<String> help = List.of("use `" + name + "` only where it is not null");
      findings.add(new Fault(INFO, null, name, last, "use", help));
    }
  }
}
