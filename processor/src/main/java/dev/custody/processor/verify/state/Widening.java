package dev.custody.processor.verify.state;

import java.util.BitSet;

/**
 * Forgets, at the head of a loop, the bounds of numbers that each round moves on. Kernel: {@code
 * maybe_widen_reg()}.
 */
public final class Widening {
  private static final long[] LOWS = {0, Integer.MIN_VALUE, Long.MIN_VALUE};
  private static final long[] HIGHS = {Integer.MAX_VALUE, Long.MAX_VALUE};

  private Widening() {}

  /**
   * The newer state with every number that arithmetic changed since the older one let loose. What
   * was loose stays so where a loop is entered again in another's next round: else the states of
   * nested loops multiply.
   */
  public static State of(State older, State newer) {
    State wide = newer;
    Frame before = older.frame();
    for (Frame now = newer.frame();
        now != null && before != null;
        now = now.caller(), before = before.caller()) {
      BitSet live = now.live(now.depth() == newer.frame().depth());
      for (int i = live.nextSetBit(0); i >= 0 && i < now.size(); i = live.nextSetBit(i + 1)) {
        if (older.fact(before.valueAt(i)) instanceof NumberFact old
            && wide.fact(now.valueAt(i)) instanceof NumberFact fact
            && needed(old, fact)) {
          wide = loosen(wide, now, i, of(old, fact));
        }
      }
    }
    return wide;
  }

  /** A constant is not loosened itself: the local gets a value of its own. */
  private static State loosen(State state, Frame frame, int local, NumberFact fact) {
    int value = frame.valueAt(local);
    if (value > 0) {
      return state.know(value, fact);
    }
    int fresh = state.fresh();
    return frame.depth() == state.frame().depth()
        ? state.define(fresh, fact).assign(frame.code().local(local), fresh)
        : state;
  }

  static boolean needed(NumberFact old, NumberFact now) {
    return (old.isComputed() || now.isComputed()) && !(old.covers(now) && now.covers(old));
  }

  /** A bound that moved goes on to the next that it may stop at. */
  static NumberFact of(NumberFact old, NumberFact now) {
    long low = old.range().low();
    long high = old.range().high();
    for (int i = 0; i < LOWS.length && now.range().low() < low; i++) {
      low = Math.min(low, LOWS[i]);
    }
    for (int i = 0; i < HIGHS.length && now.range().high() > high; i++) {
      high = Math.max(high, HIGHS[i]);
    }
    return NumberFact.computed(Range.between(low, high));
  }
}
