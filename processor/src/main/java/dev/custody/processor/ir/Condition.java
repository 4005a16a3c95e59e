package dev.custody.processor.ir;

/** What a {@link Instruction.Branch} asks. Evaluating a condition has no effect. */
public sealed interface Condition {
  /**
   * Whether a comparison holds. A boolean is compared with {@link Constant#FALSE}, a reference with
   * {@link Constant#NULL} for a null test, strings of a switch by {@link Constant.Text}.
   */
  record Compare(Operand left, Comparison comparison, Operand right) implements Condition {
    @Override
    public String toString() {
      return left + " " + comparison.symbol() + " " + right;
    }
  }

  /** Whether a reference is not null and of a type. */
  record InstanceOf(Operand value, TypeKey type) implements Condition {
    @Override
    public String toString() {
      return value + " instanceof " + type;
    }
  }

  /** Either, independently each time: floats, and whatever else is not followed. */
  record Opaque() implements Condition {
    @Override
    public String toString() {
      return "opaque";
    }
  }
}
