package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The checker's own failure in one method, as a finding. */
final class InternalError {
  static final RuleInfo INFO =
      RuleInfo.warning(
          "internal-error",
          "custody failed at `%s`, which is not verified",
          "The checker failed by itself; the method counts as unverified, all others are checked.");

  private static final int FRAMES = 4;

  private InternalError() {}

  /**
   * The finding for a failure.
   *
   * @param reached the instruction that was reached, in words; empty if none was
   */
  static Finding of(Throwable failure, MethodKey method, Spot spot, String reached) {
    return new Finding(
        INFO,
        Severity.WARNING,
        method,
        spot,
        String.format(INFO.headline(), name(method)),
        List.of(),
        details(failure, reached),
        0,
        INFO.id() + ":" + method);
  }

  /** What a report should hold. */
  static List<String> details(Throwable failure, String reached) {
    return List.of(
        "report this with the source, and go on: everything else is checked",
        version() + ": " + failure,
        (reached.isEmpty() ? "at " : "at " + reached + ", in ") + top(failure));
  }

  /** What the source calls a method. */
  static String name(MethodKey method) {
    return method.isConstructor() ? method.owner().simpleName() : method.name();
  }

  private static String top(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < "));
  }

  private static String version() {
    String own = InternalError.class.getPackage().getImplementationVersion();
    return "custody "
        + Objects.requireNonNullElse(own, "in development")
        + ", java "
        + Runtime.version();
  }
}
