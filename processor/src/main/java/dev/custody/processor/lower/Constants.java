package dev.custody.processor.lower;

import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Operator;
import dev.custody.processor.ir.TypeKey;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Values that are known at compile time. */
final class Constants {
  private Constants() {}

  /** The constant of a literal's or constant variable's value. */
  static Constant of(@Nullable Object value) {
    if (value == null) {
      return Constant.NULL;
    }
    if (value instanceof Boolean bool) {
      return bool ? Constant.TRUE : Constant.FALSE;
    }
    if (value instanceof Character character) {
      return new Constant.Number(character);
    }
    if (value instanceof String text) {
      return new Constant.Text(text);
    }
    if (value instanceof Float || value instanceof Double) {
      return new Constant.Floating();
    }
    return new Constant.Number(((Number) value).longValue());
  }

  /** The value of a constant variable. */
  static Optional<Constant> of(VariableElement variable) {
    Object value = variable.getConstantValue();
    return value == null ? Optional.empty() : Optional.of(of(value));
  }

  /** The result of an operation on constants, if it is known; it wraps at the type's width. */
  static Optional<Constant> fold(Operator operator, Operand left, Operand right, TypeKey type) {
    if (left instanceof Constant.Text one && right instanceof Constant.Text two) {
      return operator == Operator.CONCATENATE
          ? Optional.of(new Constant.Text(one.value() + two.value()))
          : Optional.empty();
    }
    if (!(left instanceof Constant.Number one) || !(right instanceof Constant.Number two)) {
      return Optional.empty();
    }
    if (type.equals(TypeKey.LONG)) {
      return fold(operator, one.value(), two.value(), 64).map(Constant.Number::new);
    }
    if (type.equals(TypeKey.INT) || type.equals(TypeKey.BOOLEAN)) {
      return fold(operator, one.value(), two.value(), 32)
          .map(value -> new Constant.Number(value.intValue()));
    }
    return Optional.empty();
  }

  private static Optional<Long> fold(Operator operator, long left, long right, int width) {
    int shift = (int) right & (width - 1);
    return switch (operator) {
      case ADD -> Optional.of(left + right);
      case SUBTRACT -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> right == 0 ? Optional.empty() : Optional.of(left / right);
      case REMAINDER -> right == 0 ? Optional.empty() : Optional.of(left % right);
      case AND -> Optional.of(left & right);
      case OR -> Optional.of(left | right);
      case XOR -> Optional.of(left ^ right);
      case SHIFT_LEFT -> Optional.of(left << shift);
      case SHIFT_RIGHT -> Optional.of(left >> shift);
      case SHIFT_RIGHT_UNSIGNED ->
          Optional.of(width == 32 ? (long) ((int) left >>> shift) : left >>> shift);
      case CONCATENATE -> Optional.empty();
    };
  }

  /** A constant number as a cast to a type leaves it. */
  static Constant cast(Constant.Number number, TypeKey type) {
    long value = number.value();
    return switch (type.name()) {
      case "byte" -> new Constant.Number((byte) value);
      case "short" -> new Constant.Number((short) value);
      case "char" -> new Constant.Number((char) value);
      case "int" -> new Constant.Number((int) value);
      case "float", "double" -> new Constant.Floating();
      default -> number;
    };
  }
}
