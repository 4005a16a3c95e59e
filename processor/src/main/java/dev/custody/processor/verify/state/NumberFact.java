package dev.custody.processor.verify.state;

import java.util.Arrays;

/**
 * What is known of a number or boolean.
 *
 * <p>Deeply immutable: the array is never handed out.
 */
public final class NumberFact implements Fact {
  /** More excluded values than a switch of usual size has are forgotten. */
  private static final int MOST_EXCLUDED = 64;

  private static final long[] NONE = {};

  private final Range range;
  private final long[] excluded;
  private final boolean computed;

  private NumberFact(Range range, long[] excluded, boolean computed) {
    this.range = range;
    this.excluded = excluded;
    this.computed = computed;
  }

  /** A number between bounds. */
  public static NumberFact of(Range range) {
    return new NumberFact(range, NONE, false);
  }

  /** A number that arithmetic made; in a loop it may take ever new values. */
  static NumberFact computed(Range range) {
    return new NumberFact(range, NONE, true);
  }

  /** The bounds. */
  public Range range() {
    return range;
  }

  /** Whether arithmetic made it; in a loop it may take ever new values. */
  public boolean isComputed() {
    return computed;
  }

  boolean excludes(long value) {
    return Arrays.binarySearch(excluded, value) >= 0;
  }

  NumberFact within(Range narrower) {
    return narrower.equals(range) ? this : new NumberFact(narrower, excluded, computed);
  }

  NumberFact without(long value) {
    if (excludes(value) || excluded.length >= MOST_EXCLUDED) {
      return this;
    }
    long[] more = Arrays.copyOf(excluded, excluded.length + 1);
    more[excluded.length] = value;
    Arrays.sort(more);
    return new NumberFact(range, more, computed);
  }

  /** Whether everything that holds here of a value holds of another's. */
  boolean covers(NumberFact other) {
    if (!range.contains(other.range)) {
      return false;
    }
    for (long value : excluded) {
      boolean outside = value < other.range.low() || value > other.range.high();
      if (!outside && !other.excludes(value)) {
        return false;
      }
    }
    return true;
  }

  /** What holds of both. */
  NumberFact or(NumberFact other) {
    long[] both = new long[excluded.length];
    int count = 0;
    for (long value : excluded) {
      if (other.excludes(value)) {
        both[count++] = value;
      }
    }
    return new NumberFact(
        range.or(other.range), Arrays.copyOf(both, count), computed || other.computed);
  }
}
