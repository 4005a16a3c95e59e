package dev.custody.processor.ir;

/** What the verifier asks of types: supplied by the compiler's, or by a table in tests. */
public interface TypeHierarchy {
  /**
   * Whether every object of {@code type} is also one of {@code other}. True of equal types; false
   * if either is not known.
   */
  boolean isSubtype(TypeKey type, TypeKey other);

  /** Whether no object can be of both types: both known classes and neither below the other. */
  boolean areDisjoint(TypeKey type, TypeKey other);
}
