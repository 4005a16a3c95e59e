package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/** Reads the process's choice of {@link OnMisuse} from its system properties. */
final class DefaultMisuse {
  static final OnMisuse CHOSEN =
      named(System.getProperty("custody.misuse"), System.getProperty("custody.debug"));

  private DefaultMisuse() {}

  static OnMisuse named(@Nullable String misuse, @Nullable String debug) {
    String name = misuse != null ? misuse : "on".equals(debug) ? "throw" : "warn";
    return switch (name) {
      case "saturate" -> OnMisuse.SATURATE;
      case "throw" -> OnMisuse.THROW;
      case "warn" -> OnMisuse.warnOnce(System.getLogger("dev.custody.runtime"));
      default ->
          throw new IllegalArgumentException(
              "custody.misuse is `" + name + "`; it can be saturate, warn or throw");
    };
  }
}
