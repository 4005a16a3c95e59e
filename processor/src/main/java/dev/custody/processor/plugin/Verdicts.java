package dev.custody.processor.plugin;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.frontend.Suppressions;
import dev.custody.processor.ir.SourceText;
import dev.custody.processor.option.Options;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one class on their way from the verifier to the reader: each fault once, with the
 * weight that options give it, without those that annotations suppress.
 */
final class Verdicts {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.spot().position())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::headline);

  private final Options options;
  private final Map<Fault, Finding> found = new LinkedHashMap<>();
  private final List<Finding> suppressed = new ArrayList<>();

  Verdicts(Options options) {
    this.options = options;
  }

  private record Fault(String rule, Spot spot, String fingerprint) {}

  /** Adds what verification found; the same fault met from another caller is one more path. */
  void add(Finding finding) {
    found.merge(
        new Fault(finding.rule().id(), finding.spot(), finding.fingerprint()),
        finding,
        Verdicts::shorter);
  }

  private static Finding shorter(Finding a, Finding b) {
    Finding shortest = a.path().size() <= b.path().size() ? a : b;
    return shortest.withOtherPaths(a.otherPaths() + b.otherPaths() + 1);
  }

  /** Whether there is nothing to say. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Takes out what is suppressed or switched off, and weighs the rest. */
  List<Finding> weigh(Suppressions suppressions) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : found.values()) {
      Severity severity = severity(finding);
      if (suppressions.suppress(finding.rule().id(), places(finding))) {
        suppressed.add(finding.withSeverity(severity));
      } else if (severity != Severity.OFF) {
        left.add(finding.withSeverity(severity));
      }
    }
    left.sort(ORDER);
    suppressed.sort(ORDER);
    return left;
  }

  /** A failure of ours fails no build, whatever the options say; it can be switched off. */
  private Severity severity(Finding finding) {
    Severity severity = options.severity(finding.rule());
    return finding.rule().equals(InternalError.INFO) && severity == Severity.ERROR
        ? Severity.WARNING
        : severity;
  }

  /** What the last weighing found suppressed. */
  List<Finding> suppressed() {
    return suppressed;
  }

  /** Where the message stands, and where the reference that it is about was acquired. */
  private static List<Integer> places(Finding finding) {
    SourceText file = finding.spot().source();
    List<Integer> places = new ArrayList<>();
    places.add(finding.spot().position().point());
    finding.path().stream()
        .filter(step -> step instanceof Step.Acquired || step instanceof Step.TakenOver)
        .map(Step::spot)
        .filter(spot -> spot.source().equals(file))
        .findFirst()
        .ifPresent(spot -> places.add(spot.position().point()));
    return places;
  }
}
