package dev.custody.processor.verify;

import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.Reference.Rest;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** How what is owed for a reference changes. */
final class Obligations {
  private final World world;
  private final Discharges discharges;

  Obligations(World world) {
    this.world = world;
    this.discharges = new Discharges(world.callees());
  }

  /** One release less is owed; of the last, the reference is dead. */
  State release(State state, Reference reference) {
    if (reference.isOwning()) {
      int left = reference.owned() - 1;
      return state.with(
          reference.owned(left, reference.rest()).owner(left == 0 ? 0 : reference.owner()));
    }
    // Whoever releases what somebody else may still count on has not ended it, if it is counted;
    // and what a class can do once it is closed, only the class knows.
    TypeContract type = world.contracts().type(reference.type());
    boolean ends = type.kind() == TypeContract.Kind.MUST_RELEASE && !type.onlyCloseable();
    return ends ? state.with(reference.owned(0, Rest.DEAD)) : state;
  }

  /** One more release is owed. */
  State retain(State state, Reference reference) {
    return state.with(reference.owned(reference.owned() + 1, reference.rest()));
  }

  /** The obligation moves to an owner, a value or 0. */
  State take(State state, Reference reference, boolean staysUsable, int owner) {
    return take(state, reference, staysUsable, owner, Lease.LASTING);
  }

  /** The same, where what stays usable is kept alive by something. */
  State take(State state, Reference reference, boolean staysUsable, int owner, Lease lease) {
    int left = Math.max(0, reference.owned() - 1);
    Rest rest = staysUsable && reference.rest() == Rest.DEAD ? Rest.BORROWED : reference.rest();
    boolean last = reference.isOwning() && left == 0;
    int holder = owner == 0 ? Reference.OUT_OF_SIGHT : owner;
    return state.with(
        reference
            .owned(left, last ? rest : reference.rest())
            .owner(last ? holder : 0)
            .lease(last && rest == Rest.BORROWED ? lease : reference.lease()));
  }

  /** A value goes where nobody sees what happens to it. */
  State escape(State state, int value) {
    Reference reference = state.reference(value);
    State after = reference == null || reference.isDead() ? state : state.forget(reference.id());
    return passOn(after.letGo(value), value);
  }

  /** What is returned takes along the object that it is a part of, if that is owed here. */
  State returned(State state, int value) {
    ObjectFact.Origin origin = state.object(value).origin();
    if (origin == null || !origin.field().name().endsWith("()")) {
      return state;
    }
    Reference whole = state.reference(origin.object());
    return whole != null && whole.isOwning() ? state.forget(whole.id()) : state;
  }

  /** A new object keeps a reference in a field: if it is made in the end, the object owes it. */
  State hold(State state, Reference reference, int object, FieldKey field) {
    return state.with(reference.owner(object).named(field.name()));
  }

  /**
   * What was taken over as any object turns out to be of a type: one whose objects own nothing
   * leaves nothing to release.
   */
  State known(State state, int value, TypeKey type) {
    Reference reference = state.reference(value);
    return reference == null
            || world.contracts().type(reference.type()).isResource()
            || world.contracts().type(type).isResource()
        ? state
        : state.forget(reference.id());
  }

  /** An object of a local class takes along what one of its methods ends. */
  State keep(State state, Instruction.Capture capture) {
    List<Body> methods =
        state.frame().code().body().closures().stream()
            .filter(closure -> closure.method().owner().equals(capture.type()))
            .toList();
    State after = state;
    for (int i = 0; i < capture.captured().size(); i++) {
      int value = after.value(capture.captured().get(i));
      boolean ends = methods.isEmpty();
      for (Body method : methods) {
        ends |= discharges.ends(method, i);
      }
      after = ends ? escape(after, value) : passOn(Containers.leave(after, value), value);
    }
    return after.letGo(after.self());
  }

  /** A lambda that ends what it captured takes it along; one that only uses it does not. */
  State passOn(State state, int value) {
    Closure closure = state.object(value).closure();
    State after = state;
    if (closure != null) {
      after = after.letGo(closure.receiver());
      for (int i = 0; i < closure.captured().size(); i++) {
        int captured = closure.captured().get(i);
        if (state.reference(captured) != null && discharges.ends(closure.body(), i)) {
          after = escape(after, captured);
        }
      }
    }
    return after;
  }

  private static String outermost(MethodKey method) {
    String name = method.owner().name();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** Methods of the class that nobody follows may get at its static fields. */
  private static State ofClass(State state) {
    State after = state.with(state.around().letGo(0));
    for (Reference reference : state.owned()) {
      after = reference.owner() == Reference.CLASS ? after.forget(reference.id()) : after;
    }
    return after;
  }

  /** A method of an object that nobody follows can get at all that the object holds. */
  State reached(State state, CallSite site) {
    if (!state.around().holdsAny()) {
      return state;
    }
    boolean isOwn = outermost(site.call().method()).equals(outermost(state.rootMethod()));
    State after = isOwn ? ofClass(state) : state;
    if (site.invoke().receiver().isPresent()) {
      after = after.letGo(after.value(site.invoke().receiver().get()));
    }
    for (Operand argument : site.invoke().arguments()) {
      after = after.letGo(after.value(argument));
    }
    return after;
  }
}
