package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The locks in kernel mode that a thread holds, by id, and on top the one it is trying to take: the
 * kernel's {@code struct rqspinlock_held}, with its limit. What goes beyond the limit is counted
 * and not remembered.
 *
 * <p>Ids and not references, because storing a reference costs as much as the lock itself under G1.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>elements of {@code entries}, {@code count}</td>
 *       <td>acquire, by any thread</td><td>release, by its thread</td></tr>
 * </table>
 */
final class HeldTable {
  /** {@code RES_NR_HELD}. */
  static final int LIMIT = 31;

  private static final VarHandle COUNT = FieldAccess.of(MethodHandles.lookup(), "count", int.class);
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] entries = new long[LIMIT];
  private int count;

  void push(long lock) {
    if (count < LIMIT) {
      ENTRY.setRelease(entries, count, lock);
    }
    COUNT.setRelease(this, count + 1);
  }

  /** Forgets the top. The entry goes first, or others would see a wait that is over. */
  void pop() {
    if (count <= LIMIT) {
      ENTRY.setRelease(entries, count - 1, 0L);
    }
    COUNT.setRelease(this, count - 1);
  }

  int count() {
    return (int) COUNT.getAcquire(this);
  }

  /**
   * Whether the lock stands below the top. The top is left out even where the table is over-full
   * and its top is a held lock: the kernel's own quirk.
   */
  boolean holds(long lock) {
    int below = Math.min(LIMIT, count()) - 1;
    for (int i = 0; i < below; i++) {
      if ((long) ENTRY.getAcquire(entries, i) == lock) {
        return true;
      }
    }
    return false;
  }

  /** The lock on top; 0 for none. */
  long top() {
    int top = Math.min(LIMIT, count()) - 1;
    return top >= 0 ? (long) ENTRY.getAcquire(entries, top) : 0;
  }
}
