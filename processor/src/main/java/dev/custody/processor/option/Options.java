package dev.custody.processor.option;

import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user has set for one compilation.
 *
 * @param contracts contract files and folders of them, the first goes before the others
 * @param unknown what becomes of references that are passed to unknown methods
 * @param unchecked which unchecked exceptions are paths
 * @param level the most that a finding can count; {@link Severity#OFF} checks nothing
 * @param rules what the findings of single rules count, by id, whatever the level
 * @param unusedSuppressions what a suppression that suppresses nothing counts
 * @param kernel the Linux release to mirror; empty for the newest that is known
 * @param budget instructions that are explored in one method before its states are joined
 * @param timings whether to print how long each phase took
 * @param summary whether to print how many methods were checked
 */
public record Options(
    List<Path> contracts,
    UnknownCalls unknown,
    UncheckedExceptions unchecked,
    Severity level,
    Map<String, Severity> rules,
    Severity unusedSuppressions,
    Optional<KernelVersion> kernel,
    int budget,
    boolean timings,
    boolean summary) {
  /** Instructions per method: the kernel's {@code BPF_COMPLEXITY_LIMIT_INSNS} is ten times that. */
  public static final int BUDGET = 100_000;

  /** What holds where nothing is set. */
  public static final Options DEFAULTS =
      new Options(
          List.of(),
          UnknownCalls.ESCAPE,
          UncheckedExceptions.EXPLICIT,
          Severity.ERROR,
          Map.of(),
          Severity.OFF,
          Optional.empty(),
          BUDGET,
          false,
          false);

  public Options {
    contracts = List.copyOf(contracts);
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
  }

  /** What a finding of a rule counts. */
  public Severity severity(RuleInfo rule) {
    Severity own = rules.get(rule.id());
    if (own != null) {
      return level == Severity.OFF ? Severity.OFF : own;
    }
    return rule.severity().compareTo(level) < 0 ? level : rule.severity();
  }

  /** The same with further contract files behind those that are there. */
  public Options plusContracts(List<Path> more) {
    List<Path> all = new ArrayList<>(contracts);
    all.addAll(more);
    return new Options(
        all,
        unknown,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        summary);
  }

  /** The same with another treatment of unknown methods. */
  public Options withUnknown(UnknownCalls value) {
    return new Options(
        contracts,
        value,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        summary);
  }

  /** The same with other paths for unchecked exceptions. */
  public Options withUnchecked(UncheckedExceptions value) {
    return new Options(
        contracts,
        unknown,
        value,
        level,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        summary);
  }

  /** The same with another limit of what findings count. */
  public Options withLevel(Severity value) {
    return new Options(
        contracts,
        unknown,
        unchecked,
        value,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        summary);
  }

  /** The same with what the findings of one rule count. */
  public Options withRule(String id, Severity value) {
    Map<String, Severity> all = new TreeMap<>(rules);
    all.put(id, value);
    return new Options(
        contracts,
        unknown,
        unchecked,
        level,
        all,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        summary);
  }

  /** The same with another weight of useless suppressions. */
  public Options withUnusedSuppressions(Severity value) {
    return new Options(
        contracts, unknown, unchecked, level, rules, value, kernel, budget, timings, summary);
  }

  /** The same for another kernel. */
  public Options withKernel(KernelVersion value) {
    return new Options(
        contracts,
        unknown,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        Optional.of(value),
        budget,
        timings,
        summary);
  }

  /** The same with another budget. */
  public Options withBudget(int value) {
    return new Options(
        contracts,
        unknown,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        kernel,
        value,
        timings,
        summary);
  }

  /** The same with or without timings. */
  public Options withTimings(boolean value) {
    return new Options(
        contracts,
        unknown,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        value,
        summary);
  }

  /** The same with or without a summary. */
  public Options withSummary(boolean value) {
    return new Options(
        contracts,
        unknown,
        unchecked,
        level,
        rules,
        unusedSuppressions,
        kernel,
        budget,
        timings,
        value);
  }
}
