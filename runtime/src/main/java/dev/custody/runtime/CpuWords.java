package dev.custody.runtime;

import java.util.Arrays;

/** Searches in the words of sets and combines them; their bits from {@code nr} on are zero. */
final class CpuWords {
  /** So many words, which are the CPUs of most machines, are quicker one by one than in a loop. */
  private static final int FEW = 4;

  private CpuWords() {}

  /** Whether there is none. */
  static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether two sets of one size are the same. */
  static boolean same(long[] words, long[] others) {
    int length = words.length;
    if (length > FEW) {
      return Arrays.equals(words, others);
    }
    long different = words[0] ^ others[0];
    if (length > 1) {
      different |= words[1] ^ others[1];
      if (length > 2) {
        different |= words[2] ^ others[2];
        if (length > 3) {
          different |= words[3] ^ others[3];
        }
      }
    }
    return different == 0;
  }

  /** Whether there is one that is in both of two sets of one size. */
  static boolean meet(long[] words, long[] others) {
    int length = words.length;
    if (length <= FEW) {
      long both = words[0] & others[0];
      if (length > 1) {
        both |= words[1] & others[1];
        if (length > 2) {
          both |= words[2] & others[2];
          if (length > 3) {
            both |= words[3] & others[3];
          }
        }
      }
      return both != 0;
    }
    for (int i = 0; i < length; i++) {
      if ((words[i] & others[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether all are in another set of the same size. */
  static boolean areWithin(long[] words, long[] others) {
    int length = words.length;
    if (length <= FEW) {
      long extra = words[0] & ~others[0];
      if (length > 1) {
        extra |= words[1] & ~others[1];
        if (length > 2) {
          extra |= words[2] & ~others[2];
          if (length > 3) {
            extra |= words[3] & ~others[3];
          }
        }
      }
      return extra == 0;
    }
    for (int i = 0; i < length; i++) {
      if ((words[i] & ~others[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes those that are in both of two sets of one size; whether there are any. */
  static boolean and(long[] to, long[] words, long[] others) {
    int length = to.length;
    if (length <= FEW) {
      long any = words[0] & others[0];
      to[0] = any;
      if (length > 1) {
        to[1] = words[1] & others[1];
        any |= to[1];
        if (length > 2) {
          to[2] = words[2] & others[2];
          any |= to[2];
          if (length > 3) {
            to[3] = words[3] & others[3];
            any |= to[3];
          }
        }
      }
      return any != 0;
    }
    for (int i = 0; i < length; i++) {
      to[i] = words[i] & others[i];
    }
    return !isEmpty(to); // in a loop of its own, as the compiler makes vectors of the first alone
  }

  /** Writes those that are in either of two sets of one size. */
  static void or(long[] to, long[] words, long[] others) {
    int length = to.length;
    if (length > FEW) {
      for (int i = 0; i < length; i++) {
        to[i] = words[i] | others[i];
      }
      return;
    }
    to[0] = words[0] | others[0];
    if (length > 1) {
      to[1] = words[1] | others[1];
      if (length > 2) {
        to[2] = words[2] | others[2];
        if (length > 3) {
          to[3] = words[3] | others[3];
        }
      }
    }
  }

  /** Writes those that are in one of two sets of one size and not in the other. */
  static void xor(long[] to, long[] words, long[] others) {
    int length = to.length;
    if (length > FEW) {
      for (int i = 0; i < length; i++) {
        to[i] = words[i] ^ others[i];
      }
      return;
    }
    to[0] = words[0] ^ others[0];
    if (length > 1) {
      to[1] = words[1] ^ others[1];
      if (length > 2) {
        to[2] = words[2] ^ others[2];
        if (length > 3) {
          to[3] = words[3] ^ others[3];
        }
      }
    }
  }

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
    if (from == end) {
      return;
    }
    int first = from >>> 6;
    int last = (end - 1) >>> 6;
    long fromHere = -1L << from;
    long toHere = -1L >>> -end;
    if (first == last) {
      words[first] |= fromHere & toHere;
      return;
    }
    words[first] |= fromHere;
    Arrays.fill(words, first + 1, last, -1L);
    words[last] |= toHere;
  }
}
