package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * One reference on one path, as messages number them.
 *
 * @param value from 1, in order of acquisition on the path
 */
public record RefId(int value) implements Comparable<RefId> {
  /** For a step that is about no reference. */
  public static final RefId NONE = new RefId(-1);

  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof RefId that && value == that.value);
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public int compareTo(RefId other) {
    return Integer.compare(value, other.value);
  }

  /** As messages say it: {@code id 1}. */
  @Override
  public String toString() {
    return "id " + value;
  }
}
