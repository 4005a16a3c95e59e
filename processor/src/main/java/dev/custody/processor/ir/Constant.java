package dev.custody.processor.ir;

import org.jspecify.annotations.Nullable;

/** A value known at compile time. */
public sealed interface Constant extends Operand {
  Number TRUE = new Number(1);
  Number FALSE = new Number(0);
  Null NULL = new Null();

  /** The constant {@code null}. */
  record Null() implements Constant {
    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * An integral number; a boolean is 0 or 1, a character its code.
   *
   * @param value the value, sign-extended
   */
  record Number(long value) implements Constant {
    // Written out, as it is asked at every use: what the compiler makes is linked when it runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Number that && value == that.value);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(value);
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /**
   * A string literal or constant expression; never null, equal texts are the same object.
   *
   * @param value the characters
   */
  record Text(String value) implements Constant {
    @Override
    public String toString() {
      return Quotes.quote(value);
    }
  }

  /**
   * An enum constant; never null, distinct constants are distinct objects.
   *
   * @param field the constant's field
   */
  record EnumConstant(FieldKey field) implements Constant {
    @Override
    public String toString() {
      return "enum " + field;
    }
  }

  /**
   * A class literal; never null.
   *
   * @param type the class it names
   */
  record ClassLiteral(TypeKey type) implements Constant {
    @Override
    public String toString() {
      return "class " + type;
    }
  }

  /** A float or double, whose value is not followed. */
  record Floating() implements Constant {
    @Override
    public String toString() {
      return "floating";
    }
  }
}
