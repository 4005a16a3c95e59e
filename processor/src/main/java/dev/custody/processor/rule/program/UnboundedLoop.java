package dev.custody.processor.rule.program;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;

/** A loop must get on. */
final class UnboundedLoop implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "unbounded-loop",
              "the loop comes back to `%s` without any progress",
              "A loop ends: something that its condition asks for changes, or an iterator is stepped.")
          .kernel("is_state_visited");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atStandstill(Position loop, Findings findings) {
    String help = "count the rounds, or step an iterator in each";
    findings.add(Plain.at(INFO, loop, "where it was", findings, help));
  }
}
