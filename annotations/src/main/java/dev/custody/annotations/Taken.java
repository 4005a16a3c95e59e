package dev.custody.annotations;

/** The result by which a method annotated {@link TryLocks} says that the lock was taken. */
public enum Taken {
  /** By the result's type: {@code true}, {@code 0}, or {@code null} for a reference. */
  BY_TYPE,

  /** {@code true} means taken. */
  TRUE,

  /** {@code false} means taken. */
  FALSE,

  /** The number 0 means taken. */
  ZERO,

  /** Any number but 0 means taken, as with the stamps of {@code StampedLock}. */
  NONZERO,

  /** {@code null} means taken, and anything else says why not. */
  NULL,

  /** Anything but {@code null} means taken. */
  NONNULL
}
