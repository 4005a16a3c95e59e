package dev.custody.processor.contract;

/** Whether a value can be null. */
public enum Nullness {
  /** Must be tested before use. Kernel: {@code KF_RET_NULL}, {@code __nullable}. */
  MAYBE_NULL,
  /** Is not null. */
  NON_NULL,
  /** Nobody says; it may be used untested, and a test has two sides. */
  UNKNOWN
}
