package dev.custody.processor.verify.state;

import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value that denotes an object or null.
 *
 * @param nullability whether it is null
 * @param types types that the object is known to have, if it is not null
 * @param otherTypes types that it is known not to have
 * @param same the constant that it equals; 0 if none is known
 * @param different constants that it is known not to equal
 * @param reference the obligation that goes with it; 0 for none
 * @param closure what runs when it is called, if that is known
 * @param origin the field it was read from, if it was
 */
public record ObjectFact(
    Nullability nullability,
    List<TypeKey> types,
    List<TypeKey> otherTypes,
    int same,
    Set<Integer> different,
    int reference,
    @Nullable Closure closure,
    @Nullable Origin origin)
    implements Fact {
  /** Nothing is known of it. */
  public static final ObjectFact UNKNOWN = of(Nullability.UNKNOWN);

  /** It is null. */
  public static final ObjectFact NULL = of(Nullability.NULL);

  /** It is not null. */
  public static final ObjectFact NON_NULL = of(Nullability.NON_NULL);

  private static ObjectFact of(Nullability nullability) {
    return new ObjectFact(nullability, List.of(), List.of(), 0, Set.of(), 0, null, null);
  }

  /**
   * A field, as the identity of a lock that is read from it again and again.
   *
   * @param object the value it belongs to; 0 if static
   * @param field its name with its class
   */
  public record Origin(int object, dev.custody.processor.ir.FieldKey field) {}

  /** The same with another {@code nullability}. */
  public ObjectFact nullability(Nullability known) {
    return known == nullability
        ? this
        : new ObjectFact(known, types, otherTypes, same, different, reference, closure, origin);
  }

  /** The same with another {@code type}. */
  public ObjectFact type(TypeKey type) {
    return types.contains(type)
        ? this
        : new ObjectFact(
            nullability,
            plus(types, type),
            otherTypes,
            same,
            different,
            reference,
            closure,
            origin);
  }

  ObjectFact notType(TypeKey type) {
    return otherTypes.contains(type)
        ? this
        : new ObjectFact(
            nullability,
            types,
            plus(otherTypes, type),
            same,
            different,
            reference,
            closure,
            origin);
  }

  ObjectFact same(int constant) {
    return new ObjectFact(
        Nullability.NON_NULL, types, otherTypes, constant, different, reference, closure, origin);
  }

  ObjectFact different(int constant) {
    Set<Integer> more = new java.util.TreeSet<>(different);
    more.add(constant);
    return new ObjectFact(nullability, types, otherTypes, same, more, reference, closure, origin);
  }

  /** The same with another {@code reference}. */
  public ObjectFact reference(int id) {
    return id == reference
        ? this
        : new ObjectFact(nullability, types, otherTypes, same, different, id, closure, origin);
  }

  /** The same with another {@code closure}. */
  public ObjectFact closure(Closure known) {
    return new ObjectFact(
        nullability, types, otherTypes, same, different, reference, known, origin);
  }

  /** The same with another {@code origin}. */
  public ObjectFact origin(Origin known) {
    return new ObjectFact(
        nullability, types, otherTypes, same, different, reference, closure, known);
  }

  /**
   * Whether what holds here of an object holds of another's, references and closures apart: those
   * need the caller's map of ids.
   */
  boolean covers(ObjectFact other) {
    return (nullability == other.nullability
            || (nullability == Nullability.UNKNOWN && other.nullability != Nullability.MAYBE_NULL))
        && (other.nullability == Nullability.NULL || other.types.containsAll(types))
        && (other.nullability == Nullability.NULL || other.otherTypes.containsAll(otherTypes))
        && (same == 0 || same == other.same)
        && (other.same != 0 ? !different.contains(other.same) : coversDifferent(other));
  }

  private boolean coversDifferent(ObjectFact other) {
    return other.nullability == Nullability.NULL || other.different.containsAll(different);
  }

  private static List<TypeKey> plus(List<TypeKey> types, TypeKey type) {
    List<TypeKey> more = new ArrayList<>(types);
    more.add(type);
    more.sort(null);
    return List.copyOf(more);
  }
}
