package dev.custody.cli;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.plugin.ClassReport;
import dev.custody.processor.plugin.GivenUp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a command has checked and found, over all its compilations. */
final class Tally {
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> givenUp = new TreeMap<>();
  private final Set<String> missing = new TreeSet<>();
  private int files;
  private int classes;
  private int methods;
  private int suppressed;
  private int sourceErrors;
  private int setUpErrors;
  private int internalErrors;

  void add(ClassReport report) {
    classes++;
    methods += report.methods();
    suppressed += report.suppressed().size();
    findings.addAll(report.findings());
    for (GivenUp method : report.givenUp()) {
      givenUp.merge(method.reason(), 1, Integer::sum);
    }
  }

  void add(SourceSet set, CompilerMessages messages) {
    files += set.sources().size();
    sourceErrors += messages.errors();
    setUpErrors += messages.setUpErrors();
    internalErrors += messages.internalErrors();
    missing.addAll(messages.missing());
  }

  /** In the order of the sources. */
  List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** The status that the process ends with. */
  int exitStatus() {
    boolean isOnlyInternal =
        findings.stream().allMatch(finding -> finding.rule().id().equals("internal-error"));
    if (!isOnlyInternal) {
      return ExitStatus.FINDINGS;
    }
    if (!findings.isEmpty() || internalErrors > 0) {
      return ExitStatus.INTERNAL;
    }
    return sourceErrors + setUpErrors > 0 ? ExitStatus.USAGE : ExitStatus.CLEAN;
  }

  /** A few lines: what was found, what was checked, what was not and why. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        (findings.isEmpty() ? "nothing found in " : found() + " in ")
            + count(methods, "method")
            + " of "
            + count(classes, "class", "classes")
            + " in "
            + count(files, "file")
            + (suppressed == 0 ? "" : ", " + suppressed + " suppressed"));
    givenUp.forEach(
        (reason, count) ->
            lines.add("not checked to the end: " + count(count, "method") + ": " + reason));
    if (sourceErrors > 0) {
      lines.add(
          count(sourceErrors, "compilation error")
              + "; methods that do not compile are not checked");
    }
    if (!missing.isEmpty()) {
      lines.add("not on the class path: " + String.join(", ", missing));
    }
    return lines;
  }

  private String found() {
    int warnings = (int) findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
    return warnings == 0
        ? count(findings.size(), "finding")
        : count(findings.size(), "finding") + " (" + count(warnings, "warning") + ")";
  }

  private static String count(int number, String one) {
    return count(number, one, one + "s");
  }

  private static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : number + " " + many;
  }
}
