package dev.custody.runtime;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.Exchanges;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Owning;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A shared slot that is empty or owns one reference, and that only an exchange changes: what goes
 * in now belongs to the slot, what comes out now belongs to the caller. No reference is ever owned
 * twice or by nobody, however many threads exchange and close.
 *
 * <pre>{@code
 * try (Kptr<Page> current = Kptr.empty(Page::release)) {
 *   Page old = current.exchange(pool.take());
 *   if (old != null) {
 *     old.release();
 *   }
 * } // the page that is left in the slot is released here
 * }</pre>
 *
 * <p>Closing empties the slot by the same exchange and drops what was in it, once; a closed slot
 * takes nothing any more. The kernel needs no such state, as nobody reaches a slot whose container
 * is gone.
 *
 * <p>Safe for any thread; lock-free, and linearizable: an exchange and a close that race never both
 * get the old reference, and nothing is left behind in a closed slot.
 *
 * <table>
 *   <caption>Access to the slot</caption>
 *   <tr><th>operation</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code holding}</td><td>-</td><td>plain, before the slot is shared</td></tr>
 *   <tr><td>{@code exchange}</td><td>opaque</td><td>compareAndSet, volatile</td></tr>
 *   <tr><td>{@code close}</td><td colspan="2">getAndSet</td></tr>
 *   <tr><td>{@code peek}, {@code toString}</td><td>acquire</td><td>-</td></tr>
 * </table>
 *
 * <p>Mirrors {@code bpf_kptr_xchg} (Linux 5.19) and what {@code bpf_obj_free_fields} does to a
 * referenced kptr.
 *
 * @param <T> what the slot refers to
 */
@MustRelease("close")
public final class Kptr<T> implements AutoCloseable {
  private static final Object CLOSED = new Object();
  private static final VarHandle SLOT =
      FieldAccess.of(MethodHandles.lookup(), "slot", Object.class);

  private final Consumer<? super T> drop;

  /** A {@code T}, null, or {@link #CLOSED}. */
  @SuppressWarnings("UnusedVariable") // read and written through SLOT
  private @Nullable Object slot;

  private Kptr(@Nullable T first, Consumer<? super T> drop) {
    this.slot = first;
    this.drop = Objects.requireNonNull(drop, "drop");
  }

  /**
   * An empty slot.
   *
   * @param <T> what the slot refers to
   * @param drop releases a reference that is in the slot when it closes
   * @return the slot
   */
  public static <T> Kptr<T> empty(Consumer<? super T> drop) {
    return new Kptr<>(null, drop);
  }

  /**
   * A slot that owns a reference from the start.
   *
   * @param <T> what the slot refers to
   * @param first the reference; the slot takes it over
   * @param drop releases a reference that is in the slot when it closes
   * @return the slot
   */
  public static <T> Kptr<T> holding(@Owning T first, Consumer<? super T> drop) {
    return new Kptr<>(Objects.requireNonNull(first, "first"), drop);
  }

  /**
   * Swaps a reference with the slot. A full barrier.
   *
   * <p>Mirrors {@code bpf_kptr_xchg} (5.19).
   *
   * @param next the reference that goes in, taken over by the slot; null to empty it
   * @return what was in the slot, now owned by the caller; null if it was empty
   * @throws IllegalStateException if the slot is closed; {@code next} was dropped then
   */
  @Exchanges
  public @Nullable T exchange(@Owning @MayBeNull @Nullable T next) {
    if (Tracing.ON) {
      Tracing.given(next);
    }
    while (true) {
      Object old = SLOT.getOpaque(this);
      if (old == CLOSED) {
        if (next != null) {
          drop.accept(next);
        }
        throw new IllegalStateException("the slot is closed");
      }
      if (SLOT.weakCompareAndSet(this, old, next)) {
        return inSlot(old);
      }
    }
  }

  /**
   * What is in the slot, without taking it: another thread may take it out and release it at any
   * moment, so the caller must be in a region that keeps it alive. Acquire order.
   *
   * <p>Mirrors a plain load of a slot in an rcu region (6.2).
   *
   * @return the reference, borrowed; null if the slot is empty or closed
   */
  @Borrowed
  @MayBeNull
  public @Nullable T peek() {
    Object now = SLOT.getAcquire(this);
    return now == CLOSED ? null : inSlot(now);
  }

  /**
   * Closes the slot and drops what is in it. Closing again does nothing. A full barrier.
   *
   * <p>Mirrors what {@code bpf_obj_free_fields} (6.2) does to a slot.
   */
  @Override
  public void close() {
    Object last = SLOT.getAndSet(this, CLOSED);
    if (last != CLOSED && last != null) {
      drop.accept(inSlot(last));
    }
  }

  /**
   * The state of the slot for people: {@code empty}, {@code owning} or {@code closed}. What it owns
   * is not asked, as another thread may be releasing it.
   *
   * @return a snapshot
   */
  @Override
  public String toString() {
    Object now = SLOT.getAcquire(this);
    return now == null ? "empty" : now == CLOSED ? "closed" : "owning";
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // only a T or null gets into the slot
  private T inSlot(@Nullable Object value) {
    return (T) value;
  }
}
