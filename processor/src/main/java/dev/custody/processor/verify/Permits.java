package dev.custody.processor.verify;

import dev.custody.processor.ir.Constant;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.State;
import dev.custody.processor.verify.state.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** The permits of a semaphore: what was taken together may be given back one by one. */
final class Permits {
  private Permits() {}

  /** Without as many permits as are given back; without all where their numbers are not known. */
  static Surroundings giveBack(State state, Held given) {
    List<Held> left = new ArrayList<>(state.around().locks());
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).isSame(given) && left.get(i).token() == given.token()) {
        left.remove(i);
        return state.around().locks(left);
      }
    }
    long number = number(state, given);
    for (int i = left.size() - 1; i >= 0 && number > 0; i--) {
      Held taken = left.get(i);
      if (taken.isSame(given)) {
        long before = number(state, taken);
        left.remove(i);
        if (before <= 0) {
          number = 0;
        } else if (before > number) {
          left.add(i, taken.token(state.constant(new Constant.Number(before - number))));
        }
        number -= before;
      }
    }
    if (number(state, given) <= 0) {
      left.removeIf(given::isSame);
    }
    return state.around().locks(left);
  }

  /** Whether it is known how many are left when some are given back. */
  static boolean areCounted(State state, Held given) {
    List<Held> taken = state.around().locks().stream().filter(given::isSame).toList();
    boolean areAll = taken.size() == 1 && taken.get(0).token() == given.token();
    return areAll
        || (number(state, given) > 0 && taken.stream().allMatch(held -> number(state, held) > 0));
  }

  /** How many permits; 0 if that is not known. */
  private static long number(State state, Held permits) {
    return state.constantOf(permits.token()) instanceof Constant.Number number ? number.value() : 0;
  }
}
