package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a 64-bit number, signed and unsigned, each as tight as the other allows. Mirrors
 * the kernel's {@code struct bpf_reg_state}, {@code __reg_deduce_bounds()} (Linux 6.18).
 *
 * @param low signed, inclusive
 * @param high signed, inclusive
 * @param unsignedLow as unsigned
 * @param unsignedHigh as unsigned
 */
public record Range(long low, long high, long unsignedLow, long unsignedHigh) {
  /** Every number. */
  public static final Range FULL = new Range(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1L);

  /** One number. */
  public static Range of(long value) {
    return new Range(value, value, value, value);
  }

  /** The numbers between two, both included. */
  public static Range between(long low, long high) {
    Range range = settled(low, high, 0, -1L);
    if (range == null) {
      throw new IllegalArgumentException("no number is between " + low + " and " + high);
    }
    return range;
  }

  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Range that
            && low == that.low
            && high == that.high
            && unsignedLow == that.unsignedLow
            && unsignedHigh == that.unsignedHigh);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(low) * 31 + Long.hashCode(high);
  }

  /** Whether there is only one number in it. */
  public boolean isSingle() {
    return low == high;
  }

  /** Whether every number of another range is in this one. */
  public boolean contains(Range other) {
    return low <= other.low
        && high >= other.high
        && Long.compareUnsigned(unsignedLow, other.unsignedLow) <= 0
        && Long.compareUnsigned(unsignedHigh, other.unsignedHigh) >= 0;
  }

  /** The smallest range with the numbers of both. */
  public Range or(Range other) {
    return new Range(
        Math.min(low, other.low),
        Math.max(high, other.high),
        minUnsigned(unsignedLow, other.unsignedLow),
        maxUnsigned(unsignedHigh, other.unsignedHigh));
  }

  /** The numbers of both; null if there are none. */
  public @Nullable Range and(Range other) {
    return where(Comparison.EQUAL, other);
  }

  /** A number of this range that compares so with some number of another; null if there is none. */
  public @Nullable Range where(Comparison comparison, Range other) {
    return switch (comparison) {
      case EQUAL ->
          settled(
              Math.max(low, other.low),
              Math.min(high, other.high),
              maxUnsigned(unsignedLow, other.unsignedLow),
              minUnsigned(unsignedHigh, other.unsignedHigh));
      case NOT_EQUAL -> other.isSingle() ? without(other.low) : this;
      case LESS ->
          other.high == Long.MIN_VALUE
              ? null
              : settled(low, Math.min(high, other.high - 1), unsignedLow, unsignedHigh);
      case LESS_OR_EQUAL -> settled(low, Math.min(high, other.high), unsignedLow, unsignedHigh);
      case GREATER ->
          other.low == Long.MAX_VALUE
              ? null
              : settled(Math.max(low, other.low + 1), high, unsignedLow, unsignedHigh);
      case GREATER_OR_EQUAL -> settled(Math.max(low, other.low), high, unsignedLow, unsignedHigh);
    };
  }

  /** A single value can only be cut off an end. */
  private @Nullable Range without(long value) {
    if (isSingle()) {
      return low == value ? null : this;
    }
    long signedLow = low == value ? low + 1 : low;
    long signedHigh = high == value ? high - 1 : high;
    long newLow = unsignedLow == value ? unsignedLow + 1 : unsignedLow;
    long newHigh = unsignedHigh == value ? unsignedHigh - 1 : unsignedHigh;
    return settled(signedLow, signedHigh, newLow, newHigh);
  }

  private static @Nullable Range settled(long low, long high, long ulow, long uhigh) {
    long l = low;
    long h = high;
    long ul = ulow;
    long uh = uhigh;
    for (int i = 0; i < 2; i++) {
      if (l >= 0 || h < 0) {
        ul = maxUnsigned(ul, l);
        uh = minUnsigned(uh, h);
      }
      if (uh >= 0 || ul < 0) {
        l = Math.max(l, ul);
        h = Math.min(h, uh);
      }
    }
    return l <= h && Long.compareUnsigned(ul, uh) <= 0 ? new Range(l, h, ul, uh) : null;
  }

  private static long minUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  private static long maxUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }
}
