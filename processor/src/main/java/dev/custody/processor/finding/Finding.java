package dev.custody.processor.finding;

import dev.custody.processor.ir.MethodKey;
import java.util.List;

/**
 * One fault and the shortest path on which it happens.
 *
 * @param rule the rule that is broken
 * @param severity after options
 * @param method the method in which the finding stands
 * @param spot where the message points
 * @param headline one line that states the fact
 * @param path every step from the acquisition to the fault; a report may leave out its middle
 * @param help how to mend it, one imperative line each; the first is the one to follow
 * @param otherPaths on how many further paths the same fault happens
 * @param fingerprint the same as long as rule, method, acquisition and its ordinal are, whatever
 *     the line numbers
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    MethodKey method,
    Spot spot,
    String headline,
    List<Step> path,
    List<String> help,
    int otherPaths,
    String fingerprint) {
  public Finding {
    path = List.copyOf(path);
    help = List.copyOf(help);
  }

  /** The same with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, method, spot, headline, path, help, otherPaths, fingerprint);
  }

  /** The same with another number of further paths. */
  public Finding withOtherPaths(int others) {
    return new Finding(rule, severity, method, spot, headline, path, help, others, fingerprint);
  }

  /** The same with another path. */
  public Finding withPath(List<Step> other) {
    return new Finding(
        rule, severity, method, spot, headline, other, help, otherPaths, fingerprint);
  }
}
