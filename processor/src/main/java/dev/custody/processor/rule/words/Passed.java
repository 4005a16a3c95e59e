package dev.custody.processor.rule.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference that a call is given, and what the call does with it.
 *
 * @param operand the receiver or argument
 * @param reference what it denotes
 * @param effects those on it, in order
 */
public record Passed(Operand operand, Reference reference, List<Effect> effects) {
  /** The references that a call is given and that are not gone, the receiver first. */
  public static List<Passed> alive(CallSite call, State state) {
    List<Passed> passed = new ArrayList<>();
    if (call.isFollowed()) {
      return passed;
    }
    add(passed, call, Subject.RECEIVER, state);
    for (int i = 0; i < call.invoke().arguments().size(); i++) {
      add(passed, call, Subject.parameter(i), state);
    }
    return passed;
  }

  private static void add(List<Passed> to, CallSite call, Subject subject, State state) {
    @Nullable Operand operand = call.operand(subject);
    Reference reference = operand == null ? null : state.reference(state.value(operand));
    if (operand != null && reference != null && !reference.isDead()) {
      to.add(new Passed(operand, reference, on(call, subject)));
    }
  }

  /** The effects on it, also as the owner of a slot. */
  private static List<Effect> on(CallSite call, Subject subject) {
    return call.contract().effects().stream().filter(e -> isOn(e, subject)).toList();
  }

  private static boolean isOn(Effect effect, Subject subject) {
    if (effect instanceof Effect.Demands demands) {
      return demands.subject().equals(subject);
    }
    return (effect instanceof Effect.Exchanges exchanges && isSame(exchanges.slot(), subject))
        || subject.equals(CallSite.subject(effect));
  }

  private static boolean isSame(Subject slot, Subject owner) {
    return slot.kind() == owner.kind() && slot.parameter() == owner.parameter();
  }

  /** Whether the call does something of a kind with it. */
  public boolean is(Class<? extends Effect> kind) {
    return effects.stream().anyMatch(kind::isInstance);
  }

  /** Whether it goes into a shared slot. */
  public boolean isSwappedIn(CallSite call) {
    return call.contract().effects(Effect.Exchanges.class).stream()
        .anyMatch(e -> operand.equals(call.operand(e.value())));
  }

  /** Whether it is the object that has the shared slot. */
  public boolean isSlotOwner(CallSite call) {
    return call.contract().effects(Effect.Exchanges.class).stream()
        .anyMatch(
            e ->
                operand.equals(
                    call.operand(new Subject(e.slot().kind(), e.slot().parameter(), List.of()))));
  }

  /** Whether its owner is rid of it after the call. */
  public boolean isGivenAway(CallSite call) {
    return is(Effect.Takes.class) || isSwappedIn(call);
  }
}
