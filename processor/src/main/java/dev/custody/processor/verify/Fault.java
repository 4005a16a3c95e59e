package dev.custody.processor.verify;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.verify.state.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before it has a path.
 *
 * @param rule which
 * @param about the reference; null if it is about none
 * @param name what the headline names, as the source does
 * @param last the step at which the rule is broken
 * @param kind tells faults of one reference and rule apart: how the method was left
 * @param help how to mend it, the first line the one to follow
 * @param more what else the headline names
 */
public record Fault(
    RuleInfo rule,
    @Nullable Reference about,
    String name,
    Step last,
    String kind,
    List<String> help,
    List<String> more) {
  private static final int HEADLINE_COLUMNS = 100;

  public Fault {
    help = List.copyOf(help);
    more = List.copyOf(more);
  }

  /** A fault whose headline names one thing. */
  public Fault(
      RuleInfo rule,
      @Nullable Reference about,
      String name,
      Step last,
      String kind,
      List<String> help) {
    this(rule, about, name, last, kind, help, List.of());
  }

  /** The fault with what else its headline names. */
  public Fault naming(String... others) {
    return new Fault(rule, about, name, last, kind, help, List.of(others));
  }

  /** The headline; the value of an expression is called its result, and a long one is cut. */
  String headline() {
    Reference reference = about;
    String pattern = rule.headline();
    if (reference != null && !reference.isVariable()) {
      pattern =
          pattern
              .replace("reference `%s`", "the result of `%s`")
              .replaceFirst("^`%s`", "the result of `%s`");
    }
    int room = HEADLINE_COLUMNS - pattern.length() + "%s".length();
    for (String other : more) {
      room -= other.length() - "%s".length();
    }
    List<String> words = new ArrayList<>(more);
    words.add(0, name.length() <= room ? name : name.substring(0, Math.max(1, room) - 1) + "…");
    return String.format(pattern, words.toArray());
  }
}
