package dev.custody.processor.ir;

import java.util.List;

/**
 * What a call site says of its callee.
 *
 * @param method the method that the compiler chose
 * @param kind how it is called
 * @param receiverType the static type of the receiver, of the new object, or the declaring class of
 *     a static method, erased
 * @param resultType the static type of the result here, inference done, erased
 * @param thrown the checked exceptions that the call can throw here, type variables replaced
 */
public record Call(
    MethodKey method, Kind kind, TypeKey receiverType, TypeKey resultType, List<TypeKey> thrown) {
  public Call {
    thrown = List.copyOf(thrown);
  }

  /** How a method is called. */
  public enum Kind {
    /** A static method; no receiver. */
    STATIC,
    /** An instance method, found by the receiver's class. */
    VIRTUAL,
    /** {@code super.m()}, or a constructor called by {@code this(...)} or {@code super(...)}. */
    SPECIAL,
    /** {@code new}: the target is the new object, the call has no receiver operand. */
    CONSTRUCT
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + method + " : " + resultType;
  }
}
