package dev.custody.processor.rule.region;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The rules on regions: what is entered and left, and what must not sleep inside. */
public final class RegionRules {
  private RegionRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new IrqImbalance(),
        new IrqOrder(),
        new PreemptImbalance(),
        new RcuImbalance(),
        new RcuNested(),
        new RegionImbalance(),
        new SleepInAtomic());
  }
}
