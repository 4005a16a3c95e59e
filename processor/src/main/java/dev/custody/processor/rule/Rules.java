package dev.custody.processor.rule;

import dev.custody.processor.rule.lock.LockRules;
import dev.custody.processor.rule.program.ProgramRules;
import dev.custody.processor.rule.reference.ReferenceRules;
import dev.custody.processor.rule.region.RegionRules;
import dev.custody.processor.rule.slot.SlotRules;
import dev.custody.processor.verify.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules. */
public final class Rules {
  private Rules() {}

  /** Every rule, by id. */
  public static List<Rule> all() {
    return Stream.of(
            LockRules.all(),
            ProgramRules.all(),
            ReferenceRules.all(),
            RegionRules.all(),
            SlotRules.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(rule -> rule.info().id()))
        .toList();
  }
}
