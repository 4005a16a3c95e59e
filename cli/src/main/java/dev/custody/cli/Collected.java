package dev.custody.cli;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.plugin.ClassReport;
import dev.custody.processor.plugin.GivenUp;
import dev.custody.processor.report.Limit;
import dev.custody.processor.report.Outcome;
import dev.custody.processor.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What reports need of one compilation, without the trees that classes come with. */
final class Collected {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> suppressed = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();

  void add(ClassReport report) {
    findings.addAll(report.findings());
    suppressed.addAll(report.suppressed());
    for (GivenUp method : report.givenUp()) {
      limits.add(new Limit(method.method(), method.spot(), method.reason()));
    }
  }

  /** All of it, for reports. */
  Outcome outcome(SourceSet set, Map<String, String> pages) {
    return new Outcome(set.title(), set.root(), rules(), pages, findings, suppressed, limits);
  }

  private List<RuleInfo> rules() {
    TreeMap<String, RuleInfo> rules = new TreeMap<>();
    Rules.all().forEach(rule -> rules.put(rule.info().id(), rule.info()));
    findings.forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    suppressed.forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    return List.copyOf(rules.values());
  }
}
