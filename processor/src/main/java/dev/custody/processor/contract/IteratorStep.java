package dev.custody.processor.contract;

/** What a call does to an iterator. */
public enum IteratorStep {
  /** Makes one where there is none. Kernel: {@code KF_ITER_NEW}. */
  NEW,
  /** Steps one; it may be at its end. Kernel: {@code KF_ITER_NEXT}. */
  NEXT,
  /** Ends one. Kernel: {@code KF_ITER_DESTROY}. */
  DESTROY
}
