package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The previous answer of {@link CpuSet#anyDistribute}, for each stripe of threads. Threads of one
 * stripe may overwrite each other's: that costs evenness and nothing else, so it is opaque access
 * and no more, as in the kernel.
 */
final class Distribution {
  private static final int STRIPES = 64;

  /** Ints from one stripe to the next: a cache line, so that stripes do not slow each other. */
  private static final int LINE = 16;

  private static final int[] PREVIOUS = new int[STRIPES * LINE];
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

  private Distribution() {}

  static int previous(int mine) {
    return (int) ELEMENT.getOpaque(PREVIOUS, mine);
  }

  /** The same CPU, remembered if there is one. */
  static int remember(int mine, int cpu, int nr) {
    if (cpu < nr) {
      ELEMENT.setOpaque(PREVIOUS, mine, cpu);
    }
    return cpu;
  }

  /** Where the calling thread's stripe is. */
  static int mine() {
    return ((int) Thread.currentThread().getId() & (STRIPES - 1)) * LINE;
  }
}
