package dev.custody.processor.contract;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;

/**
 * All that is known at one moment of a compilation. Answers never change within a compilation unit;
 * a key that is not known gets the unknown contract.
 */
public interface Contracts {
  /**
   * What a call does.
   *
   * @param method the method that the compiler chose
   * @param receiverType the static type it is called on; a contract of that type goes before one of
   *     the declaring type
   */
  MethodContract method(MethodKey method, TypeKey receiverType);

  /** What a type is as a resource, by itself or through its supertypes. */
  TypeContract type(TypeKey type);

  /** What a field holds. */
  FieldContract field(FieldKey field);
}
