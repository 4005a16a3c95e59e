package dev.custody.processor.verify.state;

import dev.custody.processor.ir.Operator;
import dev.custody.processor.ir.TypeKey;
import org.jspecify.annotations.Nullable;

/** What is known of the result of arithmetic. */
public final class Arithmetic {
  private static final Range BOOLEAN = Range.between(0, 1);
  private static final Range BYTE = Range.between(Byte.MIN_VALUE, Byte.MAX_VALUE);
  private static final Range SHORT = Range.between(Short.MIN_VALUE, Short.MAX_VALUE);
  private static final Range CHAR = Range.between(Character.MIN_VALUE, Character.MAX_VALUE);
  private static final Range INT = Range.between(Integer.MIN_VALUE, Integer.MAX_VALUE);

  private Arithmetic() {}

  /** The numbers of an integral type; null for other types. */
  public static @Nullable NumberFact any(TypeKey type) {
    Range range = range(type);
    return range == null ? null : NumberFact.of(range);
  }

  private static @Nullable Range range(TypeKey type) {
    return switch (type.name()) {
      case "boolean" -> BOOLEAN;
      case "byte" -> BYTE;
      case "short" -> SHORT;
      case "char" -> CHAR;
      case "int" -> INT;
      default -> null;
    };
  }

  /** Whether a conversion to a type leaves every number of a range as it is. */
  public static boolean fits(Range range, TypeKey type) {
    Range all = range(type);
    return type.equals(TypeKey.LONG) || (all != null && all.contains(range));
  }

  /**
   * What is known of a result of some type.
   *
   * @param wraps whether it may exceed the type; otherwise it stays within
   */
  public static @Nullable Fact result(
      State state, Operator operator, int left, int right, TypeKey type, boolean wraps) {
    if (operator == Operator.CONCATENATE) {
      return ObjectFact.NON_NULL;
    } else if (!type.isIntegral()) {
      return null;
    }
    Range all = type.equals(TypeKey.LONG) ? Range.FULL : range(type);
    Range a = state.number(left).range();
    Range b = state.number(right).range();
    Range result = range(operator, a, b);
    if (result != null && !wraps && all != null && !(a.isSingle() && b.isSingle())) {
      result = result.and(all);
    }
    Range known = result != null && fits(result, type) ? result : all;
    if (type.equals(TypeKey.BOOLEAN)) {
      return known == null ? null : NumberFact.of(known);
    }
    return known == null ? null : NumberFact.computed(known);
  }

  private static @Nullable Range range(Operator operator, Range a, Range b) {
    try {
      if (a.isSingle() && b.isSingle()) {
        return Range.of(exact(operator, a.low(), b.low()));
      }
      return switch (operator) {
        case ADD ->
            Range.between(Math.addExact(a.low(), b.low()), Math.addExact(a.high(), b.high()));
        case SUBTRACT ->
            Range.between(
                Math.subtractExact(a.low(), b.high()), Math.subtractExact(a.high(), b.low()));
        case AND -> and(a, b);
        case OR -> bothBits(a, b) ? Range.between(Math.max(a.low(), b.low()), 1) : null;
        case XOR -> bothBits(a, b) ? Range.between(0, 1) : null;
        case REMAINDER ->
            b.isSingle() && b.low() > 0 && a.low() >= 0 ? Range.between(0, b.low() - 1) : null;
        default -> null;
      };
    } catch (ArithmeticException overflow) {
      return null;
    }
  }

  private static @Nullable Range and(Range a, Range b) {
    if (a.low() < 0 && b.low() < 0) {
      return null;
    }
    long high = Math.min(a.low() < 0 ? b.high() : a.high(), b.low() < 0 ? a.high() : b.high());
    return Range.between(0, high);
  }

  private static boolean bothBits(Range a, Range b) {
    return a.low() >= 0 && b.low() >= 0 && a.high() <= 1 && b.high() <= 1;
  }

  /** Throws where Java's result depends on the width, or is none. */
  private static long exact(Operator operator, long a, long b) {
    return switch (operator) {
      case ADD -> Math.addExact(a, b);
      case SUBTRACT -> Math.subtractExact(a, b);
      case MULTIPLY -> Math.multiplyExact(a, b);
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case SHIFT_LEFT -> {
        if (a < 0 || a > Short.MAX_VALUE || b < 0 || b > Short.SIZE - 2) {
          throw new ArithmeticException("depends on the width");
        }
        yield a << b;
      }
      case SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> {
        if (a < 0 || b < 0 || b > Integer.SIZE - 1) {
          throw new ArithmeticException("depends on the width");
        }
        yield a >> b;
      }
      case CONCATENATE -> throw new ArithmeticException("not a number");
    };
  }
}
