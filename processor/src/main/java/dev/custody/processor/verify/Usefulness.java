package dev.custody.processor.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each state of a place covered another. One that seldom does is forgotten, so that a
 * place which many different states come to costs no comparison with all of them. Kernel: {@code
 * miss_cnt}, {@code hit_cnt} in {@code is_state_visited()}.
 */
abstract sealed class Usefulness {
  /** Every state is kept, nothing is counted. */
  static final Usefulness UNCOUNTED = new Uncounted();

  /**
   * Counted as the kernel counts.
   *
   * @param isLoopHead whether forgetting a state can cost the end of a loop, so that more misses
   *     are forgiven
   */
  static Usefulness counted(boolean isLoopHead) {
    return new Counted(isLoopHead ? 64 : 3);
  }

  abstract void added();

  abstract void cleared();

  abstract void removed(int index);

  abstract void hit(int index);

  /** Notes that a state did not cover another; true if it is forgotten by that. */
  abstract boolean missed(int index);

  private static final class Uncounted extends Usefulness {
    @Override
    void added() {}

    @Override
    void cleared() {}

    @Override
    void removed(int index) {}

    @Override
    void hit(int index) {}

    @Override
    boolean missed(int index) {
      return false;
    }
  }

  private static final class Counted extends Usefulness {
    private final int forgiven;
    private final List<Integer> left = new ArrayList<>();

    Counted(int forgiven) {
      this.forgiven = forgiven;
    }

    @Override
    void added() {
      left.add(forgiven);
    }

    @Override
    void cleared() {
      left.clear();
    }

    @Override
    void removed(int index) {
      left.remove(index);
    }

    @Override
    void hit(int index) {
      left.set(index, left.get(index) + forgiven);
    }

    @Override
    boolean missed(int index) {
      int rest = left.get(index) - 1;
      if (rest < 0) {
        left.remove(index);
        return true;
      }
      left.set(index, rest);
      return false;
    }
  }
}
