package dev.custody.processor.option;

import dev.custody.processor.option.OptionTable.Entry;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads options of the form {@code name=value}. What is wrong is told and left out, the rest holds;
 * of an option that is given twice the last one does, except that {@code contracts} adds up.
 */
public final class OptionParser {
  private static final String RULE = "rule.";

  private final Collection<String> rules;
  private final List<String> names = new ArrayList<>();

  /** A parser that knows the ids of all rules. */
  public OptionParser(Collection<String> ruleIds) {
    rules = new TreeSet<>(ruleIds);
    for (Entry entry : OptionTable.ENTRIES) {
      if (entry.name().startsWith(RULE)) {
        rules.forEach(id -> names.add(RULE + id));
      } else {
        names.add(entry.name());
      }
    }
  }

  /**
   * What came of some options.
   *
   * @param options with everything set that was right
   * @param problems what was wrong, in the order of the options
   */
  public record Result(Options options, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A wrong option.
   *
   * @param option as it was given
   * @param message what is wrong on the first line, what is accepted on the second
   */
  public record Problem(String option, String message) {}

  /** The names of all options, one per rule included, in the order of the manual. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** Reads options on top of those that are set. */
  public Result parse(Options base, List<String> given) {
    Options options = base;
    List<Problem> problems = new ArrayList<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Optional<Values> values = values(name);
      if (values.isEmpty()) {
        problems.add(new Problem(text, unknownOption(name)));
        continue;
      }
      String value = equals < 0 ? "" : text.substring(equals + 1);
      Optional<Options> changed =
          value.isEmpty() ? Optional.empty() : values.get().setter().set(options, value);
      if (changed.isEmpty()) {
        problems.add(new Problem(text, wrongValue(name, value, values.get())));
      } else {
        options = changed.get();
      }
    }
    return new Result(options, problems);
  }

  private Optional<Values> values(String name) {
    if (name.startsWith(RULE)) {
      String id = name.substring(RULE.length());
      return rules.contains(id)
          ? Optional.of(
              new Values(
                  OptionTable.RULE.accepted(),
                  (options, value) ->
                      OptionTable.severity(value).map(known -> options.withRule(id, known))))
          : Optional.empty();
    }
    return OptionTable.ENTRIES.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .map(Entry::values);
  }

  private String unknownOption(String name) {
    Optional<String> nearest = Spelling.nearest(name, names);
    boolean isRule = name.startsWith(RULE);
    Collection<String> accepted =
        isRule ? rules : OptionTable.ENTRIES.stream().map(Entry::name).toList();
    return (isRule
            ? "there is no rule `" + name.substring(RULE.length())
            : "unknown option `" + name)
        + "`"
        + nearest.map(word -> ", did you mean `" + word + "`?").orElse("")
        + ("\n" + (isRule ? "rules: " : "options: ") + String.join(", ", accepted));
  }

  private static String wrongValue(String name, String value, Values values) {
    Optional<String> nearest =
        values.isWords() ? Spelling.nearest(value, values.accepted()) : Optional.empty();
    String accepted =
        (values.isWords() ? "accepted are " : "accepted is ")
            + String.join(", ", values.accepted());
    return value.isEmpty()
        ? "option `" + name + "` needs a value; " + accepted
        : "option `"
            + name
            + "` does not accept `"
            + value
            + "`"
            + nearest.map(word -> ", did you mean `" + word + "`?").orElse("")
            + "\n"
            + accepted;
  }
}
