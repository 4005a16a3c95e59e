package dev.custody.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Threads of a test, which never outlive it, and waits that always end. */
final class Crew implements AutoCloseable {
  /** Longer than any pause of a loaded machine. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Thread> threads = new ArrayList<>();
  private final boolean virtual;

  /** A crew of platform threads. */
  Crew() {
    this(false);
  }

  /** A crew of virtual threads, where the JDK has them, if that is asked for. */
  Crew(boolean virtual) {
    this.virtual = virtual;
  }

  /** Starts a thread. */
  <T> Task<T> start(String name, Callable<T> work) {
    FutureTask<T> future = new FutureTask<>(work);
    Thread thread = virtual ? VirtualThread.unstarted(future) : new Thread(future);
    thread.setName(name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return new Task<>(thread, future);
  }

  /** A started thread and its result. */
  record Task<T>(Thread thread, FutureTask<T> future) {
    T result() {
      try {
        return future.get(PATIENCE.toSeconds(), SECONDS);
      } catch (ExecutionException e) {
        throw new AssertionError(thread.getName() + " failed", e.getCause());
      } catch (InterruptedException | TimeoutException e) {
        throw new AssertionError(thread.getName() + " is stuck", e);
      }
    }
  }

  /** Waits until something holds. */
  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  /** Fails if a thread does not end. */
  @Override
  public void close() {
    for (Thread thread : threads) {
      try {
        thread.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        throw new AssertionError("the test itself was interrupted", e);
      }
      if (thread.isAlive()) {
        throw new AssertionError(thread.getName() + " did not end");
      }
    }
  }
}
