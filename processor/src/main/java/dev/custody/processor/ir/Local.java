package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * A place in a frame: a variable of the source or a temporary of the lowering.
 *
 * @param index its place in {@link Body#variables()}, from 0
 */
public record Local(int index) implements Operand {
  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Local that && index == that.index);
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return "%" + index;
  }
}
