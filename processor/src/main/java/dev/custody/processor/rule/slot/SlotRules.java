package dev.custody.processor.rule.slot;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The rules on what several programs share: slots, and what is read from them. */
public final class SlotRules {
  private SlotRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new BorrowedSlot(), new KptrStore(), new PercpuUnpublished(), new RcuProtection());
  }
}
