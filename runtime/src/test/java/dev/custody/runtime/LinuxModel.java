package dev.custody.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * refcount_t as the kernel's comments put it, for one thread: a live count stays between 1 and
 * {@code INT_MAX}; what would leave that range is misuse and pins it.
 */
final class LinuxModel {
  private static final int PINNED = Integer.MIN_VALUE / 2;

  private final List<CountMisuse> misuses = new ArrayList<>();
  private int count;

  LinuxModel(int count) {
    this.count = count;
  }

  Outcome add(int n) {
    if (count == 0) {
      pin(CountMisuse.ADDED_TO_ZERO);
    } else {
      grow(n);
    }
    return outcome(Outcome.NOTHING);
  }

  Outcome addNotZero(int n) {
    if (count == 0) {
      return outcome(false);
    }
    grow(n);
    return outcome(true);
  }

  Outcome addNotZeroLimited(int n, int limit) {
    // The kernel compares in 32 bits: a pinned count is out of reach of the highest limit.
    if (count == 0 || (int) ((long) limit - count) < n) {
      return outcome(false);
    }
    return addNotZero(n);
  }

  Outcome sub(int n) {
    if (count > 0 && count == n) {
      count = 0;
      return outcome(true);
    }
    if (count <= 0 || (int) ((long) count - n) < 0) {
      pin(CountMisuse.UNDERFLOW);
    } else {
      count = (int) ((long) count - n);
    }
    return outcome(false);
  }

  Outcome dec() {
    if (count <= 1) {
      pin(CountMisuse.DROPPED_TO_ZERO);
    } else {
      count--;
    }
    return outcome(Outcome.NOTHING);
  }

  Outcome decIfOne() {
    boolean one = count == 1;
    if (one) {
      count = 0;
    }
    return outcome(one);
  }

  Outcome decNotOne() {
    if (count == 1) {
      return outcome(false);
    }
    if (count == 0) {
      misuses.add(CountMisuse.UNDERFLOW);
    } else if (count != PINNED) {
      count--;
    }
    return outcome(true);
  }

  private void grow(int n) {
    int sum = (int) ((long) count + n);
    if (count < 0 || sum < 0) {
      pin(CountMisuse.SATURATED);
    } else {
      count = sum;
    }
  }

  private void pin(CountMisuse misuse) {
    count = PINNED;
    misuses.add(misuse);
  }

  private Outcome outcome(Object result) {
    Outcome outcome = new Outcome(result, count, misuses);
    misuses.clear();
    return outcome;
  }
}
