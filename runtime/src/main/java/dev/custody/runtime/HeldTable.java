package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The locks in kernel mode that a thread holds, by id, and on top the one it is trying to take: the
 * kernel's {@code struct rqspinlock_held}, with its limit. What goes beyond the limit is counted
 * and not remembered. It is a part of the thread's context, as each step from one object to the
 * next would be a load that unlocking has to wait for.
 *
 * <p>Ids and not references, because storing a reference costs as much as the lock itself under G1.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code count}</td>
 *       <td>acquire, by any thread</td>
 *       <td>plain after a release fence, by its thread; nobody waits to see it go down</td></tr>
 *   <tr><td>{@code entries}</td>
 *       <td>plain, after the count</td><td>plain, once, by its thread, before the count</td></tr>
 *   <tr><td>its elements</td>
 *       <td>opaque, by any thread, after the count</td>
 *       <td>opaque, by its thread, before the count</td></tr>
 * </table>
 */
abstract class HeldTable {
  /** {@code RES_NR_HELD}. */
  static final int LIMIT = 31;

  private static final VarHandle COUNT = FieldAccess.of(MethodHandles.lookup(), "count", int.class);
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(long[].class);

  private long @Nullable [] entries;
  private int count;

  final void push(long lock) {
    long[] table = entries;
    if (table == null) {
      table = new long[LIMIT];
      entries = table;
    }
    int top = count;
    if (top < table.length) {
      ENTRY.setOpaque(table, top, lock);
    }
    VarHandle.releaseFence();
    count = top + 1;
  }

  /** Forgets the top. Its entry stays until another lock comes there; it does not count. */
  final void pop() {
    count--;
  }

  /** How many locks in kernel mode the thread holds, with the one it is trying to take. */
  final int count() {
    return (int) COUNT.getAcquire(this);
  }

  /**
   * Whether the lock stands below the top. The top is left out even where the table is over-full
   * and its top is a held lock: the kernel's own quirk.
   */
  final boolean holds(long lock) {
    int below = Math.min(LIMIT, count()) - 1;
    long[] table = entries;
    for (int i = 0; table != null && i < below; i++) {
      if ((long) ENTRY.getOpaque(table, i) == lock) {
        return true;
      }
    }
    return false;
  }

  /** The lock on top; 0 for none. */
  final long top() {
    int top = Math.min(LIMIT, count()) - 1;
    long[] table = entries;
    return table != null && top >= 0 ? (long) ENTRY.getOpaque(table, top) : 0;
  }
}
