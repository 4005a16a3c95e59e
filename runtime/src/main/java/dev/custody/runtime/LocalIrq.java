package dev.custody.runtime;

import dev.custody.annotations.Enters;
import dev.custody.annotations.Leaves;

/**
 * The irq-off region, tracked for each thread. The JVM has no interrupts to turn off: what the
 * region gives here is the check that nothing in it sleeps, and that flags are restored from where
 * they were saved, in the reverse order.
 *
 * <p>Mirrors {@code bpf_local_irq_save} of Linux 6.14.
 */
public final class LocalIrq {
  private LocalIrq() {}

  /**
   * Enters a region.
   *
   * <p>Mirrors {@code bpf_local_irq_save} (6.14).
   *
   * @param flags where to save the flags
   * @throws IllegalStateException if flags are saved there already
   */
  public static void save(@Enters("irq") IrqFlags flags) {
    flags.save(ThreadContext.current(), null);
  }

  /**
   * Leaves a region.
   *
   * <p>Mirrors {@code bpf_local_irq_restore} (6.14).
   *
   * @param flags where the flags were saved
   * @throws IllegalStateException if they were not, or by another thread, or with a lock, or others
   *     were saved later and not yet restored; nothing has changed
   */
  public static void restore(@Leaves("irq") IrqFlags flags) {
    ThreadContext me = ThreadContext.current();
    flags.requireRestorable(me, null);
    flags.restore(me);
  }

  /**
   * Whether interrupts would be off in the kernel: flags are saved, by this class or with a lock.
   *
   * @return true if they would
   */
  public static boolean isOff() {
    return ThreadContext.current().regions.irq > 0;
  }
}
