package corpus.locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Semaphores that are no critical sections: one takes what another gives. */
final class Signals {
  /** Taken by who waits, given by who is done. */
  static final class Done {
    private final Semaphore done = new Semaphore(0);

    void await() throws InterruptedException {
      done.acquire();
    }

    void finished() {
      done.release();
    }
  }

  static void waitForAll(Executor executor, Runnable[] tasks) throws InterruptedException {
    Semaphore done = new Semaphore(0);
    for (Runnable task : tasks) {
      executor.execute(
          () -> {
            try {
              task.run();
            } finally {
              done.release();
            }
          });
    }
    done.acquire(tasks.length);
  }

  /** The permit goes with the task, which gives it back. */
  static final class Bounded {
    private final Semaphore permits = new Semaphore(8);
    private final Executor executor;

    Bounded(Executor executor) {
      this.executor = executor;
    }

    void submit(Runnable task) throws InterruptedException {
      permits.acquire();
      try {
        executor.execute(
            () -> {
              try {
                task.run();
              } finally {
                permits.release();
              }
            });
      } catch (RejectedExecutionException e) {
        permits.release();
        throw e;
      }
    }
  }

  /** A pool: borrowed in one method and brought back in another. */
  static final class Pool {
    private final Semaphore available = new Semaphore(2);
    private final Deque<Object> items = new ArrayDeque<>();

    Object borrow() throws InterruptedException {
      available.acquire();
      try {
        Object item = items.poll();
        if (item == null) {
          throw new IllegalStateException("empty");
        }
        return item;
      } catch (RuntimeException e) {
        available.release();
        throw e;
      }
    }

    void bringBack(Object item) {
      items.add(item);
      available.release();
    }
  }

  /** A buffer: one counts what is free, the other what is full. */
  static final class Buffer {
    private final Semaphore free = new Semaphore(16);
    private final Semaphore full = new Semaphore(0);
    private final Deque<String> lines = new ArrayDeque<>();

    void put(String line) throws InterruptedException {
      free.acquire();
      synchronized (lines) {
        lines.add(line);
      }
      full.release();
    }

    String take() throws InterruptedException {
      full.acquire();
      String line;
      synchronized (lines) {
        line = lines.poll();
      }
      free.release();
      return line;
    }
  }

  /** Given without being taken: there is one more. */
  static final class Growing {
    private final Semaphore permits = new Semaphore(1);

    void grow() {
      permits.release();
    }

    void work(Runnable task) throws InterruptedException {
      permits.acquire();
      try {
        task.run();
      } finally {
        permits.release();
      }
    }
  }

  /** Closed for good by keeping the permit. */
  static final class Once {
    private final Semaphore once = new Semaphore(1);

    boolean first() {
      return once.tryAcquire();
    }

    void reset() {
      once.release();
    }
  }

  /** Kept for good on purpose: nobody ever gives it back. */
  static final class Budget {
    private final Semaphore left = new Semaphore(100);

    void spend() {
      if (!left.tryAcquire()) {
        throw new IllegalStateException("spent");
      }
    }
  }

  /** All of them are taken so that nobody works any more. */
  static final class Drained {
    private final Semaphore permits = new Semaphore(10);

    boolean shutDown() throws InterruptedException {
      return permits.tryAcquire(10, 1, TimeUnit.MINUTES);
    }

    void work(Runnable task) {
      permits.acquireUninterruptibly();
      try {
        task.run();
      } finally {
        permits.release();
      }
    }
  }

  /** Others get at it. */
  static final class Shown {
    final Semaphore permits = new Semaphore(1);

    void hold() {
      permits.acquireUninterruptibly();
    }
  }

  static void given(Semaphore permits) throws InterruptedException {
    permits.acquire();
  }

  static void back(Semaphore permits) {
    permits.release();
  }
}
