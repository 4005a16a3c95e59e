package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the template of the HTML report asks for.
 *
 * @param version of the tool
 * @param total how many findings there are, in words
 * @param titles what was checked
 * @param byRule findings of each rule
 * @param byPackage findings in each package
 * @param limits methods that were not checked, by reason
 * @param findings all of them
 */
record HtmlPage(
    String version,
    String total,
    List<String> titles,
    List<Count> byRule,
    List<Count> byPackage,
    List<Count> limits,
    List<HtmlFinding> findings) {

  /** How often something is there. */
  record Count(int count, String name, String meaning) {}

  static HtmlPage of(String version, List<Outcome> outcomes) {
    List<Finding> all = outcomes.stream().flatMap(each -> each.findings().stream()).toList();
    Map<String, String> meanings = new TreeMap<>();
    for (Finding finding : all) {
      RuleInfo rule = finding.rule();
      meanings.put(rule.id(), rule.summary());
    }
    List<Limit> limits = outcomes.stream().flatMap(each -> each.limits().stream()).toList();
    List<HtmlFinding> findings = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Finding finding : outcome.findings()) {
        findings.add(HtmlFinding.of(finding, findings.size() + 1, outcome));
      }
    }
    return new HtmlPage(
        version,
        all.size() == 1 ? "1 finding" : all.size() + " findings",
        outcomes.stream().map(Outcome::title).toList(),
        counts(all, finding -> finding.rule().id(), meanings),
        counts(all, HtmlPage::packageOf, Map.of()),
        counts(limits, Limit::reason, Map.of()),
        findings);
  }

  /** Whether there are methods that were not checked. */
  boolean hasLimits() {
    return !limits.isEmpty();
  }

  private static String packageOf(Finding finding) {
    String name = finding.method().owner().packageName();
    return name.isEmpty() ? "(unnamed)" : name;
  }

  /** The most frequent first, then by name. */
  private static <T> List<Count> counts(
      List<T> all, Function<T, String> name, Map<String, String> meanings) {
    Map<String, Integer> numbers = new TreeMap<>();
    all.forEach(each -> numbers.merge(name.apply(each), 1, Integer::sum));
    return numbers.entrySet().stream()
        .map(
            each ->
                new Count(each.getValue(), each.getKey(), meanings.getOrDefault(each.getKey(), "")))
        .sorted(Comparator.comparing(count -> -count.count()))
        .toList();
  }
}
