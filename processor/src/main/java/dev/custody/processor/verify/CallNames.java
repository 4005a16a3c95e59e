package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.verify.state.State;
import org.jspecify.annotations.Nullable;

/** What messages call the values of a call. */
final class CallNames {
  private CallNames() {}

  /** The variable that holds a value; null if only temporaries do. */
  static @Nullable Variable variable(State state, int value) {
    for (Variable variable : state.frame().code().body().variables()) {
      if (variable.kind() != Variable.Kind.TEMPORARY
          && state.frame().value(variable.local()) == value
          && !variable.name().isEmpty()) {
        return variable;
      }
    }
    return null;
  }

  /** What a message calls a result that no variable holds: the text of the call. */
  static String expression(CallSite site, Body body) {
    String name =
        site.invoke()
            .target()
            .map(body::variable)
            .filter(v -> v.kind() == Variable.Kind.TEMPORARY)
            .map(Variable::name)
            .orElse("");
    String callee =
        site.call().method().isConstructor()
            ? "new " + site.call().receiverType().simpleName()
            : site.call().method().name();
    return name.isEmpty() ? callee + "()" : name;
  }

  /** What a message calls the new owner of what a call takes over; empty if it is out of sight. */
  static String owner(CallSite site, Effect.Takes takes) {
    Operand owner = site.operand(takes.owner());
    return owner instanceof Local && !takes.owner().equals(takes.subject())
        ? takes.owner().kind() == Subject.Kind.RECEIVER ? "the receiver" : ""
        : "";
  }

  /** The contract file that says what a call does; empty for none. */
  static String origin(CallSite site) {
    return site.contract().origin().name();
  }
}
