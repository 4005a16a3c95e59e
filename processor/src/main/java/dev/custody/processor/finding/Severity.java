package dev.custody.processor.finding;

/** How much a finding counts. */
public enum Severity {
  /** Fails the build. */
  ERROR,
  /** Is shown. */
  WARNING,
  /** Is not looked for. */
  OFF
}
