package dev.custody.annotations;

/** What a method annotated {@link Acquires} gives a new reference to. */
public enum Of {
  /**
   * The result is a new owning reference, and dropping it is a leak. On a {@code void} method,
   * which has no result, the same as {@link #RECEIVER}.
   */
  RESULT,

  /**
   * The receiver has one more count. A result of the receiver's type is another name of the same
   * reference and may be dropped.
   */
  RECEIVER
}
