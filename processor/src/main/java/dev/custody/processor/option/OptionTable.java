package dev.custody.processor.option;

import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.finding.Severity;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Every option with its values, its default and its meaning, in the order of the manual. */
public final class OptionTable {
  private static final Map<String, Severity> SEVERITIES = severities();

  /** Older kernels know no reference that a program could hold. */
  private static final KernelVersion OLDEST = new KernelVersion(5, 0);

  static final Values RULE =
      new Values(List.copyOf(SEVERITIES.keySet()), (options, value) -> Optional.empty());

  static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "contracts",
              new Values(List.of("PATH"), OptionTable::contracts),
              "",
              "contract files, or folders that hold them, separated as in a class path; may be"
                  + " given several times"),
          words(
              "unknown",
              Map.of("escape", UnknownCalls.ESCAPE, "borrow", UnknownCalls.BORROW),
              Options::withUnknown,
              "escape",
              "what becomes of a reference that is passed to a method of which nobody knows"
                  + " anything: nothing is owed for it any more, or it is lent"),
          words(
              "unchecked",
              Map.of(
                  "explicit",
                  UncheckedExceptions.EXPLICIT,
                  "all",
                  UncheckedExceptions.ALL,
                  "none",
                  UncheckedExceptions.NONE),
              Options::withUnchecked,
              "explicit",
              "which unchecked exceptions are paths: those that a body or a contract shows, one of"
                  + " every call, or only those of `throw` statements"),
          words(
              "level",
              SEVERITIES,
              Options::withLevel,
              "error",
              "the most that a finding counts; `off` checks nothing"),
          new Entry(
              "rule.ID",
              RULE,
              "",
              "what the findings of one rule count, whatever the level, unless that is `off`"),
          words(
              "unusedSuppressions",
              SEVERITIES,
              Options::withUnusedSuppressions,
              "off",
              "what a `@SuppressWarnings` of ours that suppresses nothing counts"),
          new Entry(
              "kernel",
              new Values(List.of("VERSION such as 6.12, from 5.0"), OptionTable::kernel),
              "",
              "the Linux that BPF programs must run on: what came later is an error; without it all"
                  + " that is known may be used"),
          new Entry(
              "budget",
              new Values(List.of("NUMBER from 1000 to 100000000"), OptionTable::budget),
              String.valueOf(Options.BUDGET),
              "instructions that are explored in one method before its states are joined"),
          words(
              "summary",
              Map.of("true", true, "false", false),
              Options::withSummary,
              "false",
              "print one line: how many methods and classes were checked, how many given up"),
          words(
              "timings",
              Map.of("true", true, "false", false),
              Options::withTimings,
              "false",
              "print the time of each phase and the ten slowest methods"));

  private OptionTable() {}

  /**
   * A row.
   *
   * @param name as written; {@code rule.ID} stands for one option per rule
   * @param values what it accepts
   * @param standard the value that holds where it is not given, empty for none
   * @param meaning what it does
   */
  record Entry(String name, Values values, String standard, String meaning) {}

  /** The table as Markdown. */
  public static String markdown() {
    StringBuilder table = new StringBuilder("| option | values | default | meaning |\n");
    table.append("|---|---|---|---|\n");
    for (Entry entry : ENTRIES) {
      table.append("| `").append(entry.name()).append("` | ");
      if (entry.values().isWords()) {
        table.append('`').append(String.join("`, `", entry.values().accepted())).append('`');
      } else {
        table.append(entry.values().accepted().get(0));
      }
      table.append(" | ");
      table.append(entry.standard().isEmpty() ? "" : "`" + entry.standard() + "`");
      table.append(" | ").append(entry.meaning()).append(" |\n");
    }
    return table.toString();
  }

  private static <T> Entry words(
      String name,
      Map<String, T> meanings,
      BiFunction<Options, T, Options> setter,
      String standard,
      String meaning) {
    List<String> accepted = new ArrayList<>(meanings.keySet());
    accepted.sort(
        (a, b) ->
            a.equals(standard)
                ? (b.equals(standard) ? 0 : -1)
                : b.equals(standard) ? 1 : a.compareTo(b));
    return new Entry(
        name,
        new Values(
            accepted,
            (options, value) ->
                Optional.ofNullable(meanings.get(value))
                    .map(known -> setter.apply(options, known))),
        standard,
        meaning);
  }

  /** What a word means as a severity; empty for other words. */
  static Optional<Severity> severity(String word) {
    return Optional.ofNullable(SEVERITIES.get(word));
  }

  private static Map<String, Severity> severities() {
    Map<String, Severity> words = new LinkedHashMap<>();
    words.put("error", Severity.ERROR);
    words.put("off", Severity.OFF);
    words.put("warn", Severity.WARNING);
    return words;
  }

  private static Optional<Options> contracts(Options options, String value) {
    try {
      return Optional.of(
          options.plusContracts(
              Arrays.stream(value.split(File.pathSeparator, -1))
                  .filter(part -> !part.isEmpty())
                  .map(Path::of)
                  .toList()));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static Optional<Options> kernel(Options options, String value) {
    return KernelVersion.parse(value)
        .filter(kernel -> !OLDEST.isAfter(kernel))
        .map(options::withKernel);
  }

  private static Optional<Options> budget(Options options, String value) {
    if (!value.matches("\\d{4,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(value);
    return number > 100_000_000 ? Optional.empty() : Optional.of(options.withBudget(number));
  }
}
