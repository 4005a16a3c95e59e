package dev.custody.processor.contract.read.body;

/** One thing that a body does with a parameter. */
public sealed interface Use {
  /**
   * A method is called on it, or on a new object around it.
   *
   * @param surely whether that happens on every path
   */
  record Called(String method, boolean surely) implements Use {}

  /** It, or a new object around it, is stored in a field of this object. */
  record Stored(String field) implements Use {}

  /**
   * It is passed to a method, a constructor ({@code <init>}), {@code this(...)} or {@code
   * super(...)}.
   *
   * @param argument what is passed: the parameter, or a new object around it
   * @param receiver what the method is called on, or the {@link Value.Type} that is made
   * @param method the name
   * @param position which argument it is, from 0
   * @param arity the number of arguments
   */
  record Passed(Value argument, Value receiver, String method, int position, int arity)
      implements Use {
    /** Whether it is passed to a check that gives it back, such as {@code requireNonNull}. */
    public boolean isNullCheck() {
      return Locals.NULL_CHECKS.contains(method);
    }

    /** Whether a constructor hands it to another one of the same object. */
    public boolean isDelegation() {
      return method.equals("super") || method.equals("this");
    }
  }

  /** It, or a new object around it, is returned. */
  record Returned() implements Use {}

  /** It goes out of sight: captured, or stored in an array or in another object. */
  record Kept() implements Use {}
}
