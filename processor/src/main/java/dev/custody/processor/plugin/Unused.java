package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.frontend.Suppressions;
import dev.custody.processor.frontend.Suppressions.Suppression;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.text.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** The finding for a suppression that suppresses nothing. */
final class Unused {
  static final RuleInfo INFO =
      RuleInfo.warning(
          "unused-suppression",
          "`%s` suppresses nothing here",
          "A suppression that is not needed hides the next mistake.");

  private Unused() {}

  /**
   * One for each suppression that suppressed nothing.
   *
   * @param rules the ids of all rules, to tell what was meant
   */
  static Finding of(Suppression suppression, TypeKey type, Spot spot, Collection<String> rules) {
    boolean isKnown = suppression.rule().isEmpty() || rules.contains(suppression.rule());
    String help =
        isKnown
            ? "remove it"
            : Spelling.nearest(suppression.rule(), rules)
                .map(id -> "write \"custody:" + id + "\", if that was meant")
                .orElse("remove it, there is no such rule");
    return new Finding(
        INFO,
        INFO.severity(),
        new MethodKey(type, MethodKey.STATIC_INITIALISER, List.of()),
        spot,
        String.format(INFO.headline(), suppression.text()),
        List.of(),
        List.of(help),
        0,
        INFO.id() + ":" + type + ":" + suppression.text());
  }

  /** One for each suppression that suppressed nothing. */
  static List<Finding> of(
      Suppressions suppressions, TypeKey type, IntFunction<Spot> spots, Engine engine) {
    Severity severity = engine.options().unusedSuppressions();
    return suppressions.unused().stream()
        .map(unused -> of(unused, type, spots.apply(unused.offset()), Settings.rules()))
        .map(finding -> finding.withSeverity(severity))
        .toList();
  }
}
