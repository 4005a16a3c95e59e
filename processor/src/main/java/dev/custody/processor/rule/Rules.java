package dev.custody.processor.rule;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The list of all rules. */
public final class Rules {
  private Rules() {}

  /** Every rule, by id. */
  public static List<Rule> all() {
    return List.of(
        new DoubleRelease(),
        new MaybeNull(),
        new NotOwned(),
        new NullConstant(),
        new OverwrittenReference(),
        new ReferenceLeak(),
        new UseAfterRelease());
  }
}
