package dev.custody.processor.ir;

/**
 * The place of a block in its body's list.
 *
 * @param index from 0, the entry
 */
public record BlockId(int index) {
  @Override
  public String toString() {
    return "b" + index;
  }
}
