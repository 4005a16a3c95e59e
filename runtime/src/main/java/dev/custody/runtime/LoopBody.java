package dev.custody.runtime;

/** One round of {@link Kfuncs#loop}: the callback of {@code bpf_loop} (Linux 5.17). */
@FunctionalInterface
public interface LoopBody {
  /**
   * Does one round.
   *
   * @param index the number of the round, from 0
   * @return 0 to go on, 1 to stop
   */
  long run(int index);
}
