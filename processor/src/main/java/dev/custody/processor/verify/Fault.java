package dev.custody.processor.verify;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.verify.state.Reference;
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
 */
public record Fault(
    RuleInfo rule,
    @Nullable Reference about,
    String name,
    Step last,
    String kind,
    List<String> help) {
  private static final int HEADLINE_COLUMNS = 100;

  public Fault {
    help = List.copyOf(help);
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
    return String.format(pattern, name.length() <= room ? name : name.substring(0, room - 1) + "…");
  }
}
