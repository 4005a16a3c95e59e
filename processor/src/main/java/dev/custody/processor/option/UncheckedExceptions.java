package dev.custody.processor.option;

/** Which unchecked exceptions are paths. Checked ones always are. */
public enum UncheckedExceptions {
  /** Those that a followed body throws visibly or that a contract lists. */
  EXPLICIT,
  /** Every call may throw one. */
  ALL,
  /** None but a {@code throw} statement's. */
  NONE
}
