package dev.custody.processor.verify.state;

import java.util.BitSet;

/**
 * Forgets, at the head of a loop, the bounds of numbers that each round moves on. Kernel: {@code
 * maybe_widen_reg()}.
 */
public final class Widening {
  private Widening() {}

  /** The newer state with every number that arithmetic changed since the older one let loose. */
  public static State of(State older, State newer) {
    State wide = newer;
    Frame before = older.frame();
    for (Frame now = newer.frame();
        now != null && before != null;
        now = now.caller(), before = before.caller()) {
      BitSet live = now.code().liveAt(now.block().id(), now.index());
      for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
        int value = now.valueAt(i);
        if (value > 0
            && older.fact(before.valueAt(i)) instanceof NumberFact old
            && wide.fact(value) instanceof NumberFact fact
            && needed(old, fact)) {
          wide = wide.know(value, of(old, fact));
        }
      }
    }
    return wide;
  }

  static boolean needed(NumberFact old, NumberFact now) {
    return (old.isComputed() || now.isComputed()) && !old.covers(now);
  }

  /** A bound that moved is no bound. */
  static NumberFact of(NumberFact old, NumberFact now) {
    long low = now.range().low() < old.range().low() ? Long.MIN_VALUE : old.range().low();
    long high = now.range().high() > old.range().high() ? Long.MAX_VALUE : old.range().high();
    return NumberFact.computed(Range.between(low, high));
  }
}
