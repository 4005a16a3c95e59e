package dev.custody.runtime;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Published;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object in many copies: one for each CPU that there can be, so that threads write without
 * getting in each other's way, and whoever wants the whole walks over all copies.
 *
 * <pre>{@code
 * PerCpu<Counter> hits = PerCpu.create(Counter::new, Counter::release);
 * hits.thisCpu().increment();
 * hits.forEach(copy -> total.add(copy.get()));
 * hits.close();
 * }</pre>
 *
 * <p><b>What is stable.</b> The JVM cannot keep a thread on its CPU, so here a thread counts as
 * being on one CPU for its whole life, and is alone there: {@link #thisCpu} yields the same copy to
 * the same thread each time, inside a region or not, and the copy of one living thread to no other.
 * A copy so has <em>one writer</em>, and needs no locked instruction; for readers to see a value
 * that is not torn or stale for ever, write it with release or opaque mode, or to a {@code
 * volatile} field. A thread takes over the copy of one that has ended, with all that was written to
 * it. Where more threads have been seen than there are CPUs, those beyond get copies beyond the
 * numbers of the CPUs, which {@link #forEach} shows and {@link #byCpu} does not. Copies may lie
 * side by side in memory: one that is written very often should be as large as a cache line.
 *
 * <p>Closing drops every copy, so that what its fields own is destroyed, after a grace period: a
 * thread that found this object in an rcu region may use it until it leaves the region.
 *
 * <p>Safe for any thread. Finding a copy is wait-free once the thread has it; making one takes a
 * monitor.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code copies}</td><td>volatile</td><td>volatile, under the monitor</td></tr>
 *   <tr><td>its elements</td><td>acquire</td><td>release, under the monitor</td></tr>
 *   <tr><td>{@code closed}</td><td colspan="2">plain, under the monitor</td></tr>
 * </table>
 *
 * <p>Mirrors {@code bpf_percpu_obj_new} of Linux 6.7, {@code bpf_this_cpu_ptr} and {@code
 * bpf_per_cpu_ptr}.
 *
 * @param <T> the object
 */
@Published
@MustRelease(value = "close", functions = "percpuObjDrop")
public final class PerCpu<T> implements AutoCloseable {
  private static final VarHandle COPY = MethodHandles.arrayElementVarHandle(Object[].class);
  private static final @Nullable Object[] DROPPED = {};

  private final Supplier<? extends T> make;
  private final Consumer<? super T> drop;
  private final int nr;
  private volatile @Nullable Object[] copies;
  private boolean closed;

  private PerCpu(Supplier<? extends T> make, Consumer<? super T> drop, int nr) {
    this.make = make;
    this.drop = drop;
    this.nr = nr;
    Object[] first = new Object[nr];
    Arrays.setAll(first, cpu -> make.get());
    this.copies = first;
    if (Tracing.ON) {
      Tracing.begun(this, 1);
    }
  }

  /**
   * An object with a copy for each of the {@link Cpus#nr} CPUs.
   *
   * <p>Mirrors {@code bpf_percpu_obj_new} (6.7).
   *
   * @param <T> the object
   * @param make makes a copy; called now for each CPU, and later for threads beyond
   * @param drop destroys a copy: releases what its fields own
   * @return the object
   */
  public static <T> PerCpu<T> create(Supplier<? extends T> make, Consumer<? super T> drop) {
    return create(make, drop, Cpus.nr());
  }

  /**
   * An object with a copy for each of the {@link Cpus#nr} CPUs, whose fields may own something:
   * closing destroys them in each copy, in the order of their declaration.
   *
   * <p>Mirrors {@code bpf_percpu_obj_new} (6.7).
   *
   * @param <T> the object
   * @param meta the metadata of its type
   * @return the object
   */
  public static <T> PerCpu<T> create(TypeMeta<T> meta) {
    return create(meta::create, meta::destroyFields);
  }

  static <T> PerCpu<T> create(Supplier<? extends T> make, Consumer<? super T> drop, int nr) {
    return new PerCpu<>(make, drop, nr);
  }

  /**
   * The calling thread's own copy.
   *
   * <p>Mirrors {@code bpf_this_cpu_ptr} (5.10).
   *
   * @return the copy, the same each time
   * @throws IllegalStateException if the copies are dropped
   */
  @Borrowed
  public T thisCpu() {
    return thisCpu(ThreadContext.current());
  }

  /**
   * As {@link #thisCpu()}, for a caller that knows its context.
   *
   * @param me the context of the calling thread
   * @return the copy, the same each time
   * @throws IllegalStateException if the copies are dropped
   */
  @Borrowed
  public T thisCpu(ThreadContext me) {
    if (Tracing.ON) {
      Tracing.used(this);
    }
    int index = Contexts.indexOf(me);
    T copy = at(copies, index);
    return copy != null ? copy : makeOwn(index);
  }

  /**
   * The copy of a CPU, which may have a writer.
   *
   * <p>Mirrors {@code bpf_per_cpu_ptr} (5.10).
   *
   * @param cpu any number
   * @return the copy; null if the number is negative or {@link Cpus#nr} or more
   * @throws IllegalStateException if the copies are dropped
   */
  @Borrowed
  @MayBeNull
  public @Nullable T byCpu(int cpu) {
    if (Tracing.ON) {
      Tracing.used(this);
    }
    @Nullable Object[] now = requireCopies();
    return cpu >= 0 && cpu < nr ? at(now, cpu) : null;
  }

  /**
   * Looks at all copies: those of the CPUs in order, then those beyond. A sum over them is exact
   * when no thread writes.
   *
   * @param visitor gets each copy, borrowed
   * @throws IllegalStateException if the copies are dropped
   */
  public void forEach(Consumer<? super T> visitor) {
    list(requireCopies()).forEach(visitor);
  }

  /**
   * Drops all copies, after a grace period, by another thread, which {@link Rcu#barrier} waits for.
   * Closing again does nothing.
   *
   * <p>Mirrors {@code bpf_percpu_obj_drop} (6.7).
   */
  @Override
  public void close() {
    boolean unused = closeOnce();
  }

  /** As {@link #close}, for a caller to whom closing again is misuse; false then. */
  boolean closeOnce() {
    synchronized (this) {
      if (closed) {
        return false;
      }
      closed = true;
    }
    if (Tracing.ON) {
      Tracing.released(this, 1, true);
    }
    Rcu.afterGracePeriod(() -> Drops.all(list(takeAll()), drop));
    return true;
  }

  private synchronized @Nullable Object[] takeAll() {
    @Nullable Object[] all = copies;
    copies = DROPPED;
    return all;
  }

  private synchronized T makeOwn(int index) {
    @Nullable Object[] now = requireCopies();
    if (index >= now.length) {
      now = Arrays.copyOf(now, Math.max(index + 1, now.length * 2));
      copies = now;
    }
    T copy = make.get();
    COPY.setRelease(now, index, copy);
    return copy;
  }

  private @Nullable Object[] requireCopies() {
    @Nullable Object[] now = copies;
    if (now == DROPPED) {
      throw new IllegalStateException("the copies are dropped");
    }
    return now;
  }

  private List<T> list(@Nullable Object[] from) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      T copy = at(from, i);
      if (copy != null) {
        all.add(copy);
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked") // only what make has made gets in
  private @Nullable T at(@Nullable Object[] from, int index) {
    return index < from.length ? (T) COPY.getAcquire(from, index) : null;
  }
}
