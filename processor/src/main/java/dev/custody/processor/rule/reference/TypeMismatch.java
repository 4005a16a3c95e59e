package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** What goes into a slot is of the slot's type. */
final class TypeMismatch implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "type-mismatch",
              "`%s` is not of the type that is required here",
              "A reference is put only where its type fits.")
          .kernel("map_kptr_match_type, check_kfunc_args");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    members(call, state, findings);
    for (Effect.Exchanges exchange : call.contract().effects(Effect.Exchanges.class)) {
      Reference value = call.reference(exchange.value(), state);
      TypeKey slot = slot(exchange, call, findings);
      if (value != null && !value.isDead() && findings.types().areDisjoint(value.type(), slot)) {
        String help = "the slot takes a " + slot.simpleName();
        findings.add(Plain.of(INFO, call.position(), value, findings, help));
      }
    }
  }

  /** What is added to a guarded collection, or said to be in it, is of the elements' type. */
  private static void members(CallSite call, State state, Findings findings) {
    for (Effect.RequiresLock requires : call.contract().effects(Effect.RequiresLock.class)) {
      Operand collection = call.operand(Subject.whole(requires.lock()));
      ObjectFact.Origin origin =
          collection == null ? null : state.object(state.value(collection)).origin();
      if (origin == null) {
        continue;
      }
      TypeKey elements = findings.contracts().field(origin.field()).elements();
      for (Passed passed : Passed.alive(call, state)) {
        if (!passed.operand().equals(collection)
            && findings.types().areDisjoint(passed.reference().type(), elements)) {
          String help = "the collection has elements of type " + elements.simpleName();
          findings.add(Plain.of(INFO, call.position(), passed.reference(), findings, help));
        }
      }
    }
  }

  /** The type of a slot: its field's, or else that of what the call takes out. */
  private static TypeKey slot(Effect.Exchanges exchange, CallSite call, Findings findings) {
    String name = String.join(".", exchange.slot().path());
    TypeKey type = call.call().resultType();
    if (!name.isEmpty()) {
      FieldContract slot = findings.contracts().field(new FieldKey(owner(exchange, call), name));
      type = slot.type();
    }
    return type;
  }

  private static TypeKey owner(Effect.Exchanges exchange, CallSite call) {
    return exchange.slot().kind() == Subject.Kind.PARAMETER
        ? call.call().method().parameters().get(exchange.slot().parameter())
        : call.call().receiverType();
  }
}
