package dev.custody.annotations;

/**
 * What the caller's copies of a reference are after it was handed over to an {@link Owning}
 * parameter.
 */
public enum Then {
  /** They are dead: any further use is an error. */
  DEAD,

  /** They are borrowed: still usable while the new owner keeps the object alive. */
  BORROWED
}
