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
  public Fault {
    help = List.copyOf(help);
  }

  /** The headline; the value of an expression is called its result. */
  String headline() {
    Reference reference = about;
    if (reference == null || reference.isVariable()) {
      return String.format(rule.headline(), name);
    }
    String result = "the result of `" + name + "`";
    return rule.headline().replace("reference `%s`", result).replace("`%s`", result);
  }
}
