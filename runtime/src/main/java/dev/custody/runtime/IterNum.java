package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An iterator over numbers, as a place on the stack is in the kernel: {@link Kfuncs#iterNumNew}
 * makes it ready, {@link Kfuncs#iterNumNext} steps it, and {@link Kfuncs#iterNumDestroy} must end
 * it; then it can be made ready again. Confined to one thread.
 *
 * <p>Mirrors {@code struct bpf_iter_num} (Linux 6.4).
 */
public final class IterNum {
  private static final int EINVAL = 22;
  private static final int E2BIG = 7;

  /** The most rounds that the kernel lets a loop have. */
  static final int MAX_LOOPS = 8 * 1024 * 1024;

  private boolean ready;
  private int next;
  private int end;

  /** An iterator that is not ready. */
  public IterNum() {}

  /** Makes it ready; with bad bounds it is ready too, and has no number. */
  int begin(int from, int to) {
    require(false);
    ready = true;
    next = 0;
    end = 0;
    if (from > to) {
      return -EINVAL;
    }
    if ((long) to - from > MAX_LOOPS) {
      return -E2BIG;
    }
    next = from;
    end = to;
    return 0;
  }

  @Nullable Integer next() {
    require(true);
    return next < end ? Integer.valueOf(next++) : null;
  }

  void destroy() {
    require(true);
    ready = false;
  }

  private void require(boolean expected) {
    if (ready != expected) {
      throw new IllegalStateException(
          ready ? "the iterator is in use already" : "the iterator is not in use");
    }
  }
}
