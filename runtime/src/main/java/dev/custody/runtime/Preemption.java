package dev.custody.runtime;

import dev.custody.annotations.Enters;
import dev.custody.annotations.Leaves;

/**
 * The preempt-off region, tracked for each thread. The JVM cannot keep a thread on its processor:
 * what the region gives here is the check that nothing in it sleeps, and that it is left as often
 * as it was entered. Regions nest.
 *
 * <p>Mirrors {@code bpf_preempt_disable} of Linux 6.10.
 */
public final class Preemption {
  private Preemption() {}

  /**
   * Enters a region.
   *
   * <p>Mirrors {@code bpf_preempt_disable} (6.10).
   */
  @Enters("preempt")
  public static void disable() {
    ThreadContext.current().regions.preempt++;
  }

  /**
   * Leaves the region that was entered last.
   *
   * <p>Mirrors {@code bpf_preempt_enable} (6.10).
   *
   * @throws IllegalStateException if the thread is in none
   */
  @Leaves("preempt")
  public static void enable() {
    Regions regions = ThreadContext.current().regions;
    if (regions.preempt == 0) {
      throw new IllegalStateException("no preempt-off region is open");
    }
    regions.preempt--;
  }

  /**
   * Whether preemption would be off in the kernel: in such a region, or under a {@link
   * ResilientSpinLock}.
   *
   * @return true if it would
   */
  public static boolean isDisabled() {
    ThreadContext me = ThreadContext.current();
    return me.regions.preempt > 0 || me.holdsOrderedLock();
  }
}
