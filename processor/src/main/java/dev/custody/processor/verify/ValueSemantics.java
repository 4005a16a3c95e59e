package dev.custody.processor.verify;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.Arithmetic;
import dev.custody.processor.verify.state.Closure;
import dev.custody.processor.verify.state.Fact;
import dev.custody.processor.verify.state.NumberFact;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instructions that make values out of values. */
final class ValueSemantics {
  private final boolean wraps;

  ValueSemantics(Profile profile) {
    this.wraps = profile.wrapsAround();
  }

  State assign(State state, Instruction.Assign i) {
    return copy(state, i.target(), state.value(i.value()));
  }

  /** Gives a local a value; a reference is called by the first variable that holds it. */
  static State copy(State state, Local target, int value) {
    State after = state.assign(target, value);
    Reference reference = state.reference(value);
    Variable variable = state.frame().code().body().variable(target);
    boolean names = variable.kind() != Variable.Kind.TEMPORARY && !variable.name().isEmpty();
    return reference != null && names && !reference.isVariable()
        ? after.with(reference.named(variable.name()))
        : after;
  }

  State compute(State state, Instruction.Compute i) {
    Fact fact =
        Arithmetic.result(
            state, i.operator(), state.value(i.left()), state.value(i.right()), i.type(), wraps);
    return define(state, i.target(), fact);
  }

  State convert(State state, Instruction.Convert i) {
    int value = state.value(i.value());
    if (!i.type().isPrimitive()) {
      return copy(state, i.target(), value);
    }
    NumberFact number = state.number(value);
    return i.type().isIntegral() && Arithmetic.fits(number.range(), i.type())
        ? copy(state, i.target(), value)
        : define(state, i.target(), Arithmetic.any(i.type()));
  }

  State unknown(State state, Instruction.Unknown i) {
    if (i.type().isPrimitive()) {
      return define(state, i.target(), Arithmetic.any(i.type()));
    }
    return i.nonNull() ? object(state, i.target()) : define(state, i.target(), null);
  }

  /** A new object of which nothing more is known. */
  State object(State state, Local target) {
    return define(state, target, ObjectFact.NON_NULL);
  }

  State lambda(State state, Instruction.Lambda i) {
    Optional<Body> body =
        state.frame().code().body().closures().stream()
            .filter(b -> b.method().equals(i.body()))
            .findFirst();
    List<Integer> captured = i.captured().stream().map(state::value).toList();
    return define(
        state,
        i.target(),
        body.isEmpty()
            ? ObjectFact.NON_NULL
            : ObjectFact.NON_NULL.closure(
                new Closure(body.get(), i.implemented(), receiver(state), captured)));
  }

  /** The value of {@code this}; 0 where there is none. */
  private static int receiver(State state) {
    List<Variable> variables = state.frame().code().body().variables();
    return !variables.isEmpty() && variables.get(0).kind() == Variable.Kind.THIS
        ? state.value(variables.get(0).local())
        : 0;
  }

  private static State define(State state, Local target, @Nullable Fact fact) {
    int value = state.fresh();
    return state.define(value, fact).assign(target, value);
  }

  /** The value of a boolean constant. */
  static int truth(State state, boolean value) {
    return state.constant(value ? Constant.TRUE : Constant.FALSE);
  }

  /** What is known of any value of a type. */
  static @Nullable Fact any(TypeKey type) {
    return type.isPrimitive() ? Arithmetic.any(type) : null;
  }
}
