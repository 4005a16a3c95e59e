package dev.custody.processor.verify.state;

/** What is known of a value's being null on a path. */
public enum Nullability {
  /** Nothing; it may be used untested. */
  UNKNOWN,
  /** It must be tested before use. */
  MAYBE_NULL,
  /** It is null. */
  NULL,
  /** It is not null. */
  NON_NULL;

  /** Whether a test is already decided. */
  public boolean isDecided() {
    return this == NULL || this == NON_NULL;
  }
}
