package dev.custody.annotations;

/** The outcome of a call under which an effect of it has happened. */
public enum When {
  /** Whatever the outcome, also when the call throws. */
  ALWAYS,

  /** Only if the call returns {@code true}. */
  TRUE,

  /** Only if the call returns {@code false}. */
  FALSE,

  /** Only if the call returns something other than {@code null}. */
  NONNULL,

  /** Only if the call returns {@code null}. */
  NULL,

  /** Only if the call returns; if it throws, nothing has happened. */
  RETURNS
}
