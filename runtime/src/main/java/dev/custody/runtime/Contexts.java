package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * All contexts, by id. The low bits of an id are an index that no two live threads share, those
 * above a serial number, so that an id left behind by a dead thread is never taken for a living
 * one.
 *
 * <p>Registering takes a monitor; finding is wait-free. Indices of dead threads are found by
 * looking at all threads, but only when the table is full, so registering is amortised constant.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code table}</td><td>volatile</td><td>volatile, under the monitor</td></tr>
 *   <tr><td>its elements</td><td>acquire</td><td>release, under the monitor</td></tr>
 *   <tr><td>{@code free}, {@code used}, {@code serial}</td>
 *       <td colspan="2">plain, under the monitor</td></tr>
 * </table>
 */
final class Contexts {
  /** Enough for 4 million live threads, and for 2 million million threads in all. */
  static final int INDEX_BITS = 22;

  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
  private static final VarHandle ELEMENT =
      MethodHandles.arrayElementVarHandle(ThreadContext[].class);
  private static final Contexts ALL = new Contexts();

  private volatile @Nullable ThreadContext[] table = new ThreadContext[64];
  private final Deque<Integer> free = new ArrayDeque<>();
  private int used;
  private long serial;

  Contexts() {}

  /** A new context of the calling thread. */
  static ThreadContext register() {
    return ALL.add(Thread.currentThread());
  }

  /** The context with an id; null if its thread has ended. */
  static @Nullable ThreadContext find(long id) {
    ThreadContext found = ALL.get(index(id));
    return found != null && found.id == id && found.liveThread() != null ? found : null;
  }

  /** Every place where a context may stand, to be asked for with {@link #at}. */
  static int bound() {
    return ALL.table.length;
  }

  /** The context at an index; null if there is none. Its thread may have ended. */
  static @Nullable ThreadContext at(int index) {
    return ALL.get(index);
  }

  static int indexOf(ThreadContext context) {
    return index(context.id);
  }

  private static int index(long id) {
    return (int) id & INDEX_MASK;
  }

  synchronized ThreadContext add(Thread thread) {
    int index = freeIndex();
    serial++;
    ThreadContext context = new ThreadContext(thread, serial << INDEX_BITS | index);
    ELEMENT.setRelease(table, index, context);
    // Whoever meets the id in a lock word must find the context: a lock word is written without
    // release.
    VarHandle.fullFence();
    return context;
  }

  @Nullable ThreadContext get(int index) {
    @Nullable ThreadContext[] now = table;
    return index < now.length ? (ThreadContext) ELEMENT.getAcquire(now, index) : null;
  }

  private int freeIndex() {
    if (free.isEmpty() && used == table.length) {
      sweep();
      if (free.size() < table.length / 4) {
        grow();
      }
    }
    Integer index = free.poll();
    return index != null ? index : used++;
  }

  private void sweep() {
    for (int i = 0; i < used; i++) {
      ThreadContext context = get(i);
      if (context != null && context.liveThread() == null) {
        ELEMENT.setRelease(table, i, (ThreadContext) null);
        free.add(i);
      }
    }
  }

  private void grow() {
    if (table.length > INDEX_MASK) {
      throw new IllegalStateException("more than " + table.length + " live threads");
    }
    table = Arrays.copyOf(table, table.length * 2);
  }
}
