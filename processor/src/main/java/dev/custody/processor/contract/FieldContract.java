package dev.custody.processor.contract;

import dev.custody.processor.ir.FieldKey;

/**
 * What a field holds.
 *
 * @param field the field
 * @param kind how it holds it
 * @param isFinal whether it is assigned once
 * @param origin who says so
 */
public record FieldContract(FieldKey field, Kind kind, boolean isFinal, Origin origin) {
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
