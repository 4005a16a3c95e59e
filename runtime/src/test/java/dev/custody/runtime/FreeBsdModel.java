package dev.custody.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * refcount(9) as its manual page puts it: unsigned numbers in a long, one thread, no bit tricks.
 */
final class FreeBsdModel {
  private static final long WRAP = 1L << 32;
  private static final long FULL = 1L << 31;
  private static final long PINNED = 3L << 30;

  private final List<CountMisuse> misuses = new ArrayList<>();
  private long count;

  FreeBsdModel(int count) {
    this.count = Integer.toUnsignedLong(count);
  }

  Outcome acquire(int signed) {
    long n = argument(signed);
    long old = count;
    count = (old + n) % WRAP;
    if (old >= FULL) {
      pin(CountMisuse.SATURATED);
    }
    return outcome((int) old);
  }

  Outcome acquireChecked() {
    if ((count + 1) % WRAP >= FULL) {
      return outcome(false);
    }
    count = (count + 1) % WRAP;
    return outcome(true);
  }

  Outcome acquireIfGreater(int signed) {
    if (count <= Integer.toUnsignedLong(signed)) {
      return outcome(false);
    }
    if (count < FULL) {
      count++;
    }
    return outcome(true);
  }

  Outcome release(int signed) {
    long n = argument(signed);
    if (count >= FULL || count < n) {
      pin(CountMisuse.UNDERFLOW);
      return outcome(false);
    }
    count -= n;
    return outcome(count == 0);
  }

  Outcome releaseIfLast() {
    if (count != 1) {
      return outcome(false);
    }
    count = 0;
    return outcome(true);
  }

  Outcome releaseIfGreater(int signed) {
    long n = Integer.toUnsignedLong(signed);
    if (n == 0) {
      misuses.add(CountMisuse.BAD_ARGUMENT);
    }
    if (count >= FULL || count <= n) {
      return outcome(false);
    }
    count--;
    return outcome(true);
  }

  private long argument(int signed) {
    long n = Integer.toUnsignedLong(signed);
    if (n >= PINNED / 2) {
      misuses.add(CountMisuse.BAD_ARGUMENT);
    }
    return n;
  }

  private void pin(CountMisuse misuse) {
    count = PINNED;
    misuses.add(misuse);
  }

  private Outcome outcome(Object result) {
    Outcome outcome = new Outcome(result, (int) count, misuses);
    misuses.clear();
    return outcome;
  }
}
