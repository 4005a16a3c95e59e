package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.ir.MethodKey;
import java.util.List;

/**
 * The finding for a method of a BPF program that cannot be checked to the end. As in the kernel
 * that refuses the program ({@code BPF program is too large}); in ordinary Java it is a note.
 */
final class AnalysisLimit {
  static final RuleInfo INFO =
      RuleInfo.error(
              "analysis-limit",
              "`%s` runs as a BPF program and cannot be verified to the end",
              "A method was not checked to the end, for one of the documented limits.")
          .kernel("BPF_COMPLEXITY_LIMIT_INSNS");

  private AnalysisLimit() {}

  /** The finding for a program's method, with one of the documented reasons. */
  static Finding of(MethodKey method, Spot spot, String reason) {
    return new Finding(
        INFO,
        INFO.severity(),
        method,
        spot,
        String.format(INFO.headline(), InternalError.name(method)),
        List.of(),
        List.of("split the method or bound its loops: " + reason),
        0,
        INFO.id() + ":" + method);
  }
}
