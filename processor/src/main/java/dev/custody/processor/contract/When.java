package dev.custody.processor.contract;

/** On which outcome of a call an effect happens. */
public enum When {
  /** Whether it returns or throws. */
  ALWAYS,
  /** Only if it returns. */
  RETURNS,
  /** Only if it returns true. */
  TRUE,
  /** Only if it returns false. */
  FALSE,
  /** Only if its result is not null. */
  NONNULL,
  /** Only if its result is null. */
  NULL,
  /** Only if its result is the number 0. */
  ZERO,
  /** Only if its result is a number other than 0. */
  NONZERO
}
