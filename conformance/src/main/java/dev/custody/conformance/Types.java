package dev.custody.conformance;

import java.util.Map;

/** What the types of the mini language are in Java. */
final class Types {
  private static final Map<String, String> NAMES =
      Map.of(
          "Mask", "CpuMask",
          "Stats", "PerCpu<CpuStats>",
          "Flags", "IrqFlags",
          "Iter", "IterNum");

  private Types() {}

  static String java(String type) {
    return NAMES.getOrDefault(type, type);
  }

  /** Whether a variable of a type is a place that is always there and never assigned. */
  static boolean isPlace(String type) {
    return type.equals("Flags") || type.equals("Iter");
  }

  /** What a variable starts as. */
  static String first(String type) {
    if (isPlace(type)) {
      return "new " + java(type) + "()";
    }
    return type.equals("long") ? "0" : "null";
  }
}
