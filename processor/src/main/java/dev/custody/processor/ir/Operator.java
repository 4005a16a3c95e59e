package dev.custody.processor.ir;

/** What {@link Instruction.Compute} does to its operands. Arithmetic wraps at the type's width. */
public enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  AND("&"),
  OR("|"),
  XOR("^"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  SHIFT_RIGHT_UNSIGNED(">>>"),
  /** String concatenation; yields a string that is not null. */
  CONCATENATE("concat");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** The text form. */
  public String symbol() {
    return symbol;
  }
}
