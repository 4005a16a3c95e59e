package dev.custody.benchmarks.runtime;

import dev.custody.runtime.LockFailure;
import dev.custody.runtime.ResilientSpinLock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon a deadlock is told: the time from the request that closes a cycle, when all others of it
 * are parked, until the first thread knows. That is the one that asks, or another that happens to
 * look at that moment.
 */
final class DeadlockLatency {
  static final int[] LENGTHS = {2, 3, 5};

  private static final int WARM_UP = 4_000;
  private static final long LONGEST_WARM_UP = 20_000_000_000L;
  private static final int ROUNDS = 300;
  private static final int ROUNDS_UNDER_LOAD = 100;
  private static final int BUSY_FOR_EACH_CPU = 10;

  private final ResilientSpinLock[] ring;
  private final AtomicLong toldAt = new AtomicLong();

  private DeadlockLatency(int length) {
    ring = new ResilientSpinLock[length];
    Arrays.setAll(ring, i -> new ResilientSpinLock("lock " + i));
  }

  /** What was measured, in nanoseconds. */
  static Map<String, Double> measure() {
    Map<String, Double> nanos = new TreeMap<>();
    for (int length : LENGTHS) {
      DeadlockLatency cycle = new DeadlockLatency(length);
      cycle.warmUp();
      nanos.put("ring of " + length + " median", at(cycle.rounds(ROUNDS), 0.5));
      try (Load busy = new Load()) {
        nanos.put("ring of " + length + " p99 under load", at(busy.around(cycle), 0.99));
      }
    }
    return nanos;
  }

  private static double at(long[] nanos, double part) {
    Arrays.sort(nanos);
    return nanos[(int) (part * (nanos.length - 1))];
  }

  /** The walk of a longer cycle is compiled anew, so each has to warm up by itself. */
  private void warmUp() {
    long end = System.nanoTime() + LONGEST_WARM_UP;
    for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
      long unused = closeOnce();
    }
  }

  private long[] rounds(int count) {
    long[] nanos = new long[count];
    Arrays.setAll(nanos, i -> closeOnce());
    return nanos;
  }

  private long closeOnce() {
    CountDownLatch held = new CountDownLatch(ring.length);
    Thread[] others = new Thread[ring.length - 1];
    refuse(ring[0].lock());
    held.countDown();
    for (int i = 1; i < ring.length; i++) {
      int own = i;
      others[i - 1] = new Thread(() -> waitFor(own, held));
      others[i - 1].start();
    }
    for (int i = 1; i < ring.length; i++) {
      Object awaited = ring[(i + 1) % ring.length];
      while (LockSupport.getBlocker(others[i - 1]) != awaited) {
        Thread.onSpinWait();
      }
    }
    toldAt.set(Long.MAX_VALUE);
    long begun = System.nanoTime();
    closeWith(ring[1]);
    ring[0].unlock();
    for (Thread other : others) {
      join(other);
    }
    return toldAt.get() - begun;
  }

  private void closeWith(ResilientSpinLock lock) {
    LockFailure told = lock.lock();
    long now = System.nanoTime();
    if (told == null) {
      lock.unlock();
    } else if (told instanceof LockFailure.Cycle cycle && cycle.chain().size() == ring.length) {
      toldAt.accumulateAndGet(now, Math::min);
    } else {
      throw new AssertionError(told.toString());
    }
  }

  private void waitFor(int own, CountDownLatch held) {
    refuse(ring[own].lock());
    held.countDown();
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    closeWith(ring[(own + 1) % ring.length]);
    ring[own].unlock();
  }

  private static void refuse(LockFailure failure) {
    if (failure != null) {
      throw new AssertionError(failure.toString());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ten threads for each CPU that want it all the time. */
  private static final class Load implements AutoCloseable {
    private volatile boolean over;

    Load() {
      int count = BUSY_FOR_EACH_CPU * Runtime.getRuntime().availableProcessors();
      for (int i = 0; i < count; i++) {
        Thread busy = new Thread(this::spin);
        busy.setDaemon(true);
        busy.start();
      }
    }

    /** The rounds of a cycle while all this runs. */
    long[] around(DeadlockLatency cycle) {
      return cycle.rounds(ROUNDS_UNDER_LOAD);
    }

    private void spin() {
      while (!over) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      over = true;
    }
  }
}
