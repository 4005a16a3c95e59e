package dev.custody.processor.contract;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;

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

  /**
   * What a method that releases its object has to release along with it, in the order of the
   * fields; nothing for other methods.
   */
  default List<OwedField> owed(MethodKey releasing) {
    return List.of();
  }

  /**
   * The fields that a method must release before it gives them another value. Those that are marked
   * as released hold something whenever the method is called; the others once it has filled them.
   * Constructors and releasing methods have none.
   */
  default List<OwedField> kept(MethodKey method) {
    return List.of();
  }

  /**
   * Whether a lock in a field is given back only by methods that have taken it themselves, and
   * nobody outside of the class can get at it: who still holds it at its end has forgotten it.
   */
  default boolean isPaired(FieldKey lock) {
    return false;
  }

  /** Whether a field of a type names the lock that guards it. */
  default boolean areGuarded(TypeKey type) {
    return false;
  }

  /** Whether a method says that its callers hold a lock that guards what it uses. */
  default boolean isGuarded(MethodKey method) {
    return false;
  }

  /**
   * The field by which a lock is known: of one that is made as a half of another or as a condition
   * of it, that part of the other.
   */
  default FieldKey lockOf(FieldKey field) {
    return field;
  }

  /**
   * Whether some method of the class gives a lock in a field back that it has not taken: then
   * another takes it for that one.
   */
  default boolean isGivenBackByOthers(FieldKey lock) {
    return false;
  }

  /** Whether the methods that release the object of a field do anything with the field. */
  default boolean isReleasedWithOwner(FieldKey field) {
    return field(field).kind() == FieldContract.Kind.OWNING;
  }

  /**
   * Whether a call may block the thread: its contract says so, or it is a method of the JDK that
   * waits, reads or writes. Asked only where the thread must not block.
   */
  default boolean maySleep(MethodKey method, TypeKey receiverType) {
    return method(method, receiverType).has(Effect.MaySleep.class);
  }

  /** Where the code of a method runs, as far as annotations say; none for anywhere. */
  default List<ExecutionContext> contexts(MethodKey method) {
    return List.of();
  }
}
