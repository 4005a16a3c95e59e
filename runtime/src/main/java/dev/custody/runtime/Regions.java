package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The regions that a thread is in.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code rcu}, {@code preempt}, {@code irq}</td>
 *       <td colspan="2">plain, by its thread alone</td></tr>
 *   <tr><td>{@code readingSince}</td><td>acquire, by any thread</td>
 *       <td>opaque and a full fence on entry, release on leaving; by its thread</td></tr>
 * </table>
 */
final class Regions {
  private static final VarHandle READING_SINCE =
      FieldAccess.of(MethodHandles.lookup(), "readingSince", long.class);

  /** How many rcu regions are open. */
  int rcu;

  /** How many preempt-off regions are open. */
  int preempt;

  /** How many times interrupt flags are saved. */
  int irq;

  @SuppressWarnings("UnusedVariable") // through READING_SINCE
  private long readingSince;

  /**
   * Says to all that the thread reads. The fence makes sure that a writer either sees that, or has
   * made its change visible to what the thread reads from now on.
   */
  void beginReading(long gracePeriod) {
    READING_SINCE.setOpaque(this, gracePeriod);
    VarHandle.fullFence();
  }

  void endReading() {
    READING_SINCE.setRelease(this, 0L);
  }

  /** Whether the thread has been reading since before that grace period began. */
  boolean isReadingSinceBefore(long gracePeriod) {
    long since = (long) READING_SINCE.getAcquire(this);
    return since != 0 && since < gracePeriod;
  }

  /** The innermost reason in words; empty if the thread may sleep. */
  String whyNotToSleep() {
    if (irq > 0) {
      return "interrupts are off";
    }
    if (preempt > 0) {
      return "preemption is off";
    }
    return rcu > 0 ? "an rcu region is open" : "";
  }
}
