package dev.custody.runtime;

/** A set that nobody changes, such as the answer of a question to the system. */
final class FixedCpuSet extends CpuSet {
  /** Takes the words over: the caller keeps no copy. */
  FixedCpuSet(long[] words, int nr) {
    super(words, nr);
  }
}
