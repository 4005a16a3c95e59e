package dev.custody.processor.plugin;

import dev.custody.processor.option.OptionParser;
import dev.custody.processor.option.OptionParser.Problem;
import dev.custody.processor.option.Options;
import dev.custody.processor.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The options of one compilation, as they come in from several ways. */
final class Settings {
  private Options options;
  private final List<Problem> problems = new ArrayList<>();

  /** Settings that start from some options. */
  Settings(Options options) {
    this.options = options;
  }

  /** The names of all options. */
  static List<String> names() {
    return parser().names();
  }

  /** Adds options of the form {@code name=value}; a wrong one becomes a problem. */
  void add(List<String> given) {
    OptionParser.Result result = parser().parse(options, given);
    options = result.options();
    problems.addAll(result.problems());
  }

  /** What holds now. */
  Options options() {
    return options;
  }

  /** What was wrong since the last call. */
  List<Problem> takeProblems() {
    List<Problem> taken = List.copyOf(problems);
    problems.clear();
    return taken;
  }

  /** The ids of all rules, in order. */
  static List<String> rules() {
    return Stream.concat(
            Rules.all().stream().map(rule -> rule.info().id()),
            Stream.of(AnalysisLimit.INFO.id(), InternalError.INFO.id(), Unused.INFO.id()))
        .sorted()
        .toList();
  }

  private static OptionParser parser() {
    return new OptionParser(rules());
  }
}
