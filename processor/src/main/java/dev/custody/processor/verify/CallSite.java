package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call with what its callee promises.
 *
 * @param invoke the instruction
 * @param contract the callee's contract
 * @param isFollowed whether the callee's body is followed instead
 * @param apart the callee's body where a program calls it and it is verified by itself; else null
 */
public record CallSite(
    Instruction.Invoke invoke, MethodContract contract, boolean isFollowed, @Nullable Body apart) {
  /** A call whose callee is not verified apart. */
  public CallSite(Instruction.Invoke invoke, MethodContract contract, boolean isFollowed) {
    this(invoke, contract, isFollowed, null);
  }

  /** Whether the call does something of a kind. */
  public boolean has(Class<? extends Effect> kind) {
    return contract.has(kind);
  }

  /** What the call site says of the callee. */
  public Call call() {
    return invoke.call();
  }

  /** Where it stands. */
  public Position position() {
    return invoke.position();
  }

  /** The operand that an effect is about; null for the result and for fields of a value. */
  public @Nullable Operand operand(Subject subject) {
    if (!subject.path().isEmpty()) {
      return null;
    }
    return switch (subject.kind()) {
      case RECEIVER -> invoke.receiver().orElse(null);
      case PARAMETER ->
          subject.parameter() < invoke.arguments().size()
              ? invoke.arguments().get(subject.parameter())
              : null;
      case RESULT -> isConstructorCall() ? invoke.receiver().orElse(null) : null;
    };
  }

  /**
   * Whether it is a call of {@code super(...)} or {@code this(...)}: its object is there already.
   */
  boolean isConstructorCall() {
    return call().kind() == Call.Kind.SPECIAL && call().method().isConstructor();
  }

  /** The value that something is about, as the place that keeps what a region saved; 0 for none. */
  public int value(Optional<Subject> subject, State state) {
    Operand operand = subject.map(this::operand).orElse(null);
    return operand == null ? 0 : state.value(operand);
  }

  /** The reference that an effect is about; null if it is none that is followed. */
  public @Nullable Reference reference(Subject subject, State state) {
    Operand operand = operand(subject);
    return operand == null ? null : state.reference(state.value(operand));
  }

  /** The reference it is called on; null if it is none that is followed. */
  public @Nullable Reference receiver(State state) {
    return reference(Subject.RECEIVER, state);
  }

  /** Whether a passed value is released by the call. */
  public boolean releases(Subject subject) {
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Releases released && released.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** The effects on one passed value, in order. */
  public List<Effect> on(Subject subject) {
    List<Effect> found = new ArrayList<>(2);
    for (Effect effect : contract.effects()) {
      if (subject.equals(subjectOf(effect))) {
        found.add(effect);
      }
    }
    return found;
  }

  /** Whether the result is a new owning reference. */
  public boolean acquires() {
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Acquires acquired && acquired.subject().equals(Subject.RESULT)) {
        return true;
      }
    }
    return false;
  }

  /** The passed value that an effect is about; null if it is about none. */
  public static @Nullable Subject subject(Effect effect) {
    return subjectOf(effect);
  }

  static @Nullable Subject subjectOf(Effect effect) {
    if (effect instanceof Effect.Acquires e) {
      return e.subject();
    } else if (effect instanceof Effect.Releases e) {
      return e.subject();
    } else if (effect instanceof Effect.Takes e) {
      return e.subject();
    } else if (effect instanceof Effect.Borrows e) {
      return e.subject();
    } else if (effect instanceof Effect.Escapes e) {
      return e.subject();
    } else if (effect instanceof Effect.Wraps e) {
      return e.subject();
    } else if (effect instanceof Effect.Returns e) {
      return e.subject();
    } else if (effect instanceof Effect.Exchanges e) {
      return e.value();
    } else if (effect instanceof Effect.Tells e) {
      return e.subject();
    }
    return null;
  }
}
