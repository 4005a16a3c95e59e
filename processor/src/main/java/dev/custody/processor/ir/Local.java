package dev.custody.processor.ir;

/**
 * A place in a frame: a variable of the source or a temporary of the lowering.
 *
 * @param index its place in {@link Body#variables()}, from 0
 */
public record Local(int index) implements Operand {
  @Override
  public String toString() {
    return "%" + index;
  }
}
