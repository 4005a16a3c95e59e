package dev.custody.linkage;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** The conversions that a lambda makes between its interface and its body. */
final class Conversion {
  private static final Type OBJECT = Type.getType(Object.class);

  private Conversion() {}

  /** From the erased type of an interface's method to the one at hand. */
  static void cast(GeneratorAdapter code, Type erased, Type actual) {
    if (isReference(actual) && !actual.equals(erased)) {
      code.checkCast(actual);
    }
  }

  /** Boxing, unboxing, widening, casting, or nothing. */
  static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isReference(from)) {
      if (!isReference(to)) {
        code.unbox(to);
      } else if (!to.equals(OBJECT)) {
        code.checkCast(to);
      }
    } else if (isReference(to)) {
      code.valueOf(from);
    } else {
      code.cast(from, to);
    }
  }

  /** Away with a result that nobody wants. */
  static void drop(GeneratorAdapter code, Type type) {
    switch (type.getSize()) {
      case 1 -> code.pop();
      case 2 -> code.pop2();
      default -> {}
    }
  }

  static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }
}
