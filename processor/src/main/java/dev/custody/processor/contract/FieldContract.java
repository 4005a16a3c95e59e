package dev.custody.processor.contract;

import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.TypeKey;

/**
 * What a field holds.
 *
 * @param field the field
 * @param kind how it holds it
 * @param isFinal whether it is assigned once
 * @param origin who says so
 * @param type the declared type, erased
 * @param guard the path, from the object or class that has the field, of the lock that guards what
 *     it holds; empty for none
 * @param holdsLock whether the object in it is a lock, is guarded by one, or has elements with
 *     locks
 * @param elements the type of the elements of the collection in it, erased; {@code Object} for none
 * @param guardedBy what its annotation names as the lock that is held wherever it is used, {@code
 *     this} or a field of the same class; empty for none
 * @param length how many elements the array in it has; 0 if nobody says
 */
public record FieldContract(
    FieldKey field,
    Kind kind,
    boolean isFinal,
    Origin origin,
    TypeKey type,
    String guard,
    boolean holdsLock,
    TypeKey elements,
    String guardedBy,
    long length) {
  /** A field of which nothing more is said. */
  public FieldContract(FieldKey field, Kind kind, boolean isFinal, Origin origin) {
    this(field, kind, isFinal, origin, TypeKey.OBJECT, "", false, TypeKey.OBJECT, "", 0);
  }

  /** How a field holds a reference. */
  public enum Kind {
    /** The object owns what is stored: a store takes the reference over. */
    OWNING,
    /** What is stored stays somebody else's. */
    BORROWED,
    /** A shared slot: exchange only. Kernel: {@code __kptr}. */
    SLOT,
    /** Nobody says: a stored reference is out of sight, a loaded one is unknown. */
    UNKNOWN
  }
}
