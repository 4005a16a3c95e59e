package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * The place of a block in its body's list.
 *
 * @param index from 0, the entry
 */
public record BlockId(int index) {
  // Written out, as it is asked at every look-up: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof BlockId that && index == that.index);
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return "b" + index;
  }
}
