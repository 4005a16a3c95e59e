package dev.custody.processor.contract;

import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call of a method does.
 *
 * <p>Each reference that is passed has exactly one of {@link Effect.Releases}, {@link
 * Effect.Takes}, {@link Effect.Borrows}, {@link Effect.Escapes}, {@link Effect.Wraps}; the result
 * has at most one of {@link Effect.Acquires}, {@link Effect.Borrows}, {@link Effect.Wraps}, {@link
 * Effect.Returns}, {@link Effect.Exchanges}, and is unknown with none: it may be released, stored
 * or dropped, all silently.
 *
 * @param method the method it was asked for
 * @param effects in order
 * @param result whether the result may be null
 * @param acceptsNull the parameters, from 0, that may be given null or a maybe-null reference
 * @param unchecked unchecked exceptions that callers meet
 * @param trusted whether its body implements the effects on its receiver and is not held to them
 * @param origin who says so
 * @param kernel the kernel function that it stands for, which says where it may be called
 */
public record MethodContract(
    MethodKey method,
    List<Effect> effects,
    Nullness result,
    Set<Integer> acceptsNull,
    List<TypeKey> unchecked,
    boolean trusted,
    Origin origin,
    Optional<KernelFunction> kernel) {
  /** The contract of a method that stands for no kernel function. */
  public MethodContract(
      MethodKey method,
      List<Effect> effects,
      Nullness result,
      Set<Integer> acceptsNull,
      List<TypeKey> unchecked,
      boolean trusted,
      Origin origin) {
    this(method, effects, result, acceptsNull, unchecked, trusted, origin, Optional.empty());
  }

  public MethodContract {
    effects = List.copyOf(effects);
    acceptsNull = Set.copyOf(acceptsNull);
    unchecked = List.copyOf(unchecked);
  }

  /** The contract of a method of which nobody knows anything. */
  public static MethodContract unknown(MethodKey method) {
    return new MethodContract(
        method, List.of(), Nullness.UNKNOWN, Set.of(), List.of(), false, Origin.UNKNOWN);
  }

  /** Whether a passed value is only lent, or the result is. */
  public boolean borrows(Subject subject) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Borrows lent && lent.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a passed value goes out of sight. */
  public boolean escapes(Subject subject) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Escapes gone && gone.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the result is a passed value itself. */
  public boolean returns(Subject subject) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Returns same && same.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the result and a passed value share one obligation. */
  public boolean wraps(Subject subject) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Wraps wrapped && wrapped.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has an effect of a kind. */
  public boolean has(Class<? extends Effect> kind) {
    for (Effect effect : effects) {
      if (kind.isInstance(effect)) {
        return true;
      }
    }
    return false;
  }

  /** The effects of one kind, in order. */
  public <E extends Effect> List<E> effects(Class<E> kind) {
    List<E> found = List.of(); // as nearly always
    for (Effect effect : effects) {
      if (kind.isInstance(effect)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(kind.cast(effect));
      }
    }
    return found;
  }
}
