package dev.custody.runtime;

import dev.custody.annotations.Enters;
import dev.custody.annotations.Leaves;
import dev.custody.annotations.MaySleep;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The rcu region: what a thread finds in a shared slot inside it is not destroyed before it leaves.
 *
 * <pre>{@code
 * Rcu.readLock();
 * try {
 *   Page page = current.peek();
 *   return page == null ? 0 : page.size();
 * } finally {
 *   Rcu.readUnlock();
 * }
 * }</pre>
 *
 * <p>Who has taken something out of a slot waits for a <em>grace period</em>, until every thread
 * has left the regions it was in, before destroying it: with {@link #synchronize} or, without
 * waiting, {@link #afterGracePeriod}. Regions nest. A thread that ends inside a region has left it.
 *
 * <p>Entering the outermost region costs one full fence, leaving it a store; both are wait-free. A
 * writer raises the number of the grace period and waits for all threads that entered under a lower
 * one, as in the user-space rcu of Desnoyers et al. (2012); with 64 bits the number never wraps, so
 * one pass is enough.
 *
 * <p>Mirrors {@code bpf_rcu_read_lock} of Linux 6.2, and {@code synchronize_rcu}, {@code call_rcu}
 * and {@code rcu_barrier}.
 */
public final class Rcu {
  private static final long SHORTEST_PARK = 20_000;
  private static final long LONGEST_PARK = 1_000_000;
  private static final int YIELDS = 16;

  private static final AtomicLong GRACE_PERIOD = new AtomicLong(1);
  private static final RcuCallbacks CALLBACKS = new RcuCallbacks();

  private Rcu() {}

  /**
   * Enters a region.
   *
   * <p>Mirrors {@code bpf_rcu_read_lock} (6.2).
   */
  @Enters("rcu")
  public static void readLock() {
    Regions regions = ThreadContext.current().regions;
    if (regions.rcu++ == 0) {
      regions.beginReading(GRACE_PERIOD.getAcquire());
    }
  }

  /**
   * Leaves the region that was entered last.
   *
   * <p>Mirrors {@code bpf_rcu_read_unlock} (6.2).
   *
   * @throws IllegalStateException if the thread is in none
   */
  @Leaves("rcu")
  public static void readUnlock() {
    Regions regions = ThreadContext.current().regions;
    if (regions.rcu == 0) {
      throw new IllegalStateException("no rcu region is open");
    }
    if (--regions.rcu == 0) {
      regions.endReading();
    }
  }

  /**
   * Whether the calling thread is in a region.
   *
   * @return true if it is
   */
  public static boolean isReading() {
    return ThreadContext.current().regions.rcu > 0;
  }

  /**
   * Waits until every thread has left the regions that it was in at the call. An interruption does
   * not end the wait; the thread is interrupted again afterwards.
   *
   * @throws IllegalStateException if the thread must not sleep: in a region, or under a {@link
   *     ResilientSpinLock}
   */
  @MaySleep
  public static void synchronize() {
    ThreadContext.current().requireMaySleep();
    long mine = GRACE_PERIOD.incrementAndGet();
    VarHandle.fullFence(); // pairs with the one in beginReading
    boolean interrupted = false;
    int bound = Contexts.bound();
    for (int i = 0; i < bound; i++) {
      ThreadContext other = Contexts.at(i);
      for (int round = 0; other != null && isReadingSinceBefore(mine, other); round++) {
        backOff(round);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets something be done after a grace period, by another thread, in the order of the calls. What
   * it throws goes to that thread's uncaught exception handler.
   *
   * @param destructor what to do; it may sleep
   */
  public static void afterGracePeriod(Runnable destructor) {
    CALLBACKS.add(destructor);
  }

  /**
   * Waits until all that was given to {@link #afterGracePeriod} before is done. An interruption
   * does not end the wait; the thread is interrupted again afterwards.
   *
   * @throws IllegalStateException if the thread must not sleep, or is the one that would do it
   */
  @MaySleep
  public static void barrier() {
    ThreadContext.current().requireMaySleep();
    CALLBACKS.awaitAll();
  }

  private static boolean isReadingSinceBefore(long gracePeriod, ThreadContext other) {
    return other.regions.isReadingSinceBefore(gracePeriod) && other.liveThread() != null;
  }

  @SuppressWarnings("ThreadPriorityCheck") // the reader may wait for this processor
  private static void backOff(int round) {
    if (round < YIELDS) {
      Thread.yield();
    } else {
      int doublings = Math.min(round - YIELDS, Integer.SIZE);
      LockSupport.parkNanos(Rcu.class, Math.min(SHORTEST_PARK << doublings, LONGEST_PARK));
    }
  }
}
