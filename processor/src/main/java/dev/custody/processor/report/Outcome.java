package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of checking sources that were compiled together.
 *
 * @param title what was checked, in a few words
 * @param root the start that is taken off the URIs of sources, ends with a slash
 * @param rules every rule that was looked for
 * @param pages the pages of rules as Markdown, by id; those that are missing are left out
 * @param findings in the order of the sources
 * @param suppressed findings that an annotation suppresses, in the same order
 * @param limits methods that were not checked to the end
 */
public record Outcome(
    String title,
    String root,
    List<RuleInfo> rules,
    Map<String, String> pages,
    List<Finding> findings,
    List<Finding> suppressed,
    List<Limit> limits) {
  public Outcome {
    rules = List.copyOf(rules);
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    limits = List.copyOf(limits);
  }
}
