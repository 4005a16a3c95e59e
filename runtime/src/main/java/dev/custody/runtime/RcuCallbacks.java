package dev.custody.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done after a grace period, and the thread that does it: a daemon that ends when it
 * has had nothing to do for a while. All that has come in by then shares one grace period.
 */
final class RcuCallbacks {
  private static final long IDLE_SECONDS = 1;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RcuCallbacks::daemon);
  private volatile @Nullable Thread running;

  RcuCallbacks() {
    thread.allowCoreThreadTimeOut(true);
  }

  void add(Runnable callback) {
    waiting.add(callback);
    thread.execute(this::doAll);
  }

  void awaitAll() {
    if (Thread.currentThread() == running) {
      throw new IllegalStateException("a callback cannot wait for all callbacks");
    }
    CountDownLatch done = new CountDownLatch(1);
    add(done::countDown);
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void doAll() {
    List<Runnable> batch = new ArrayList<>();
    for (Runnable callback = waiting.poll(); callback != null; callback = waiting.poll()) {
      batch.add(callback);
    }
    if (batch.isEmpty()) {
      return;
    }
    Rcu.synchronize();
    running = Thread.currentThread();
    try {
      batch.forEach(RcuCallbacks::run);
    } finally {
      running = null;
    }
  }

  private static void run(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "custody-rcu", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
