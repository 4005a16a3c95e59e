package dev.custody.processor.rule.words;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.state.Reference;
import java.util.List;

/** Makes the faults of rules that are about a call or a place, not about an acquisition. */
public final class Plain {
  private Plain() {}

  /** A fault about no reference. */
  public static Fault at(
      RuleInfo rule, Position position, String name, Findings findings, String help) {
    return at(rule, position, name, findings, List.of(help));
  }

  /** A fault about no reference, with several lines of help. */
  public static Fault at(
      RuleInfo rule, Position position, String name, Findings findings, List<String> help) {
    Step last = new Step.Used(findings.spot(position), RefId.NONE);
    return new Fault(rule, null, name, last, "use", help);
  }

  /** A fault about a reference, which is not followed further. */
  public static Fault of(
      RuleInfo rule, Position position, Reference reference, Findings findings, String help) {
    Step last = new Step.Used(findings.spot(position), reference.id());
    return new Fault(rule, reference, reference.name(), last, "use", List.of(help));
  }
}
