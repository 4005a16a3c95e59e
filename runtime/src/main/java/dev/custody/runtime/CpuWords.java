package dev.custody.runtime;

/** Searches in the words of a set, whose bits from {@code nr} on are zero. */
final class CpuWords {
  private CpuWords() {}

  /** The lowest bit from a place on, or {@code nr}; any place is allowed. */
  static int next(long[] words, int nr, int from) {
    if (from < 0 || from >= nr) {
      return nr;
    }
    int i = from >>> 6;
    long word = words[i] & (-1L << from);
    while (word == 0) {
      if (++i == words.length) {
        return nr;
      }
      word = words[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }

  /** The first CPU from there on that is not in the set; the number of CPUs if all are. */
  static int nextZero(long[] words, int nr, int from) {
    int index = from >>> 6;
    long left = ~words[index] & (-1L << from);
    while (left == 0) {
      if (++index == words.length) {
        return nr;
      }
      left = ~words[index];
    }
    return Math.min(nr, (index << 6) + Long.numberOfTrailingZeros(left));
  }

  /** The lowest bit from a place on that is in both, or {@code nr}; any place is allowed. */
  static int nextAnd(long[] words, long[] others, int nr, int from) {
    if (from < 0 || from >= nr) {
      return nr;
    }
    int i = from >>> 6;
    long word = words[i] & others[i] & (-1L << from);
    while (word == 0) {
      if (++i == words.length) {
        return nr;
      }
      word = words[i] & others[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }

  /** Sets the bits from one place up to another, that one not included. */
  static void set(long[] words, int from, int end) {
    for (int i = from; i < end; i++) {
      words[i >>> 6] |= 1L << i;
    }
  }
}
