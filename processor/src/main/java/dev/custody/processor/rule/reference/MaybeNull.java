package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Nullability;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A reference that may be null must be tested before it is used. */
final class MaybeNull implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "maybe-null",
              "`%s` may be null here",
              "What an acquiring method may fail to yield is tested for null before it is used.")
          .kernel("check_mem_access");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    call.invoke().receiver().ifPresent(r -> check(r, call.position(), state, findings));
    if (call.isFollowed()) {
      return;
    }
    for (int i = 0; i < call.invoke().arguments().size(); i++) {
      boolean needs =
          findings.profile().maybeNullArgumentsFault()
              || call.on(Subject.parameter(i)).stream().anyMatch(MaybeNull::needsOne);
      boolean accepts =
          call.contract().acceptsNull().contains(i)
              && !(findings.profile().maybeNullArgumentsFault() && isSwappedIn(call, i));
      if (needs && !accepts) {
        check(call.invoke().arguments().get(i), call.position(), state, findings);
      }
    }
  }

  /** What goes into a slot is known to be null or known not to be. */
  private static boolean isSwappedIn(CallSite call, int parameter) {
    return call.contract().effects(Effect.Exchanges.class).stream()
        .anyMatch(e -> e.value().equals(Subject.parameter(parameter)));
  }

  private static boolean needsOne(Effect effect) {
    return effect instanceof Effect.Releases || effect instanceof Effect.Acquires;
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    if (access.place() instanceof Place.Field field) {
      check(field.object(), access.position(), state, findings);
    }
  }

  private static void check(Operand operand, Position position, State state, Findings findings) {
    int value = state.value(operand);
    Reference reference = state.reference(value);
    boolean isAsked =
        findings.profile().maybeNullArgumentsFault()
            ? reference == null || !reference.isDead()
            : reference != null && reference.isOwning();
    if (isAsked && state.object(value).nullability() == Nullability.MAYBE_NULL) {
      String name = findings.name(operand);
      if (reference == null) {
        String help = "test `" + name + "` for null before this use";
        findings.add(Plain.at(INFO, position, name, findings, help));
        return;
      }
      Step last = new Step.Used(findings.spot(position), reference.id());
      String help =
          reference.isVariable()
              ? "test " + reference.name() + " for null before this use"
              : "keep the result in a variable and test it for null before this use";
      findings.add(new Fault(INFO, reference, name, last, "use", List.of(help)));
    }
  }
}
