package dev.custody.processor.verify.state;

import java.util.Arrays;

/**
 * Which number of one state stands for which of another, as a comparison finds out. From positive
 * numbers to any; kernel: {@code struct bpf_idmap}.
 */
final class Renaming {
  /** Numbers are kept with another sign, so that 0, which new arrays hold, is for none. */
  private static final int SIGN = Integer.MIN_VALUE;

  private int[] names = new int[16];

  /** Whether a number has a name. */
  boolean has(int number) {
    return number > 0 && number < names.length && names[number] != 0;
  }

  /** The name of a number that has one. */
  int get(int number) {
    return names[number] ^ SIGN;
  }

  /** Gives a positive number its name. */
  void put(int number, int name) {
    if (number >= names.length) {
      names = Arrays.copyOf(names, Math.max(number + 1, 2 * names.length));
    }
    names[number] = name ^ SIGN;
  }

  /** Whether some number has a name. */
  boolean hasName(int name) {
    for (int each : names) {
      if (each == (name ^ SIGN)) {
        return true;
      }
    }
    return false;
  }
}
