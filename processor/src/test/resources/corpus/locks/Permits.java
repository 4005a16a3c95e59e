package corpus.locks;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Permits that the method which takes them gives back. */
final class Permits {
  static final class Limit {
    private final Semaphore permits = new Semaphore(4);
    private int count;

    int readLeaking(InputStream in) throws IOException, InterruptedException {
      permits.acquire();
      int read = in.read(); // finds lock-held-at-exit
      permits.release();
      return read;
    }

    int read(InputStream in) throws IOException, InterruptedException {
      permits.acquire();
      try {
        return in.read();
      } finally {
        permits.release();
      }
    }

    int earlyLeaking(String line) {
      permits.acquireUninterruptibly();
      if (line.isEmpty()) {
        return 0; // finds lock-held-at-exit
      }
      count += line.length();
      permits.release();
      return count;
    }

    int early(String line) {
      permits.acquireUninterruptibly();
      try {
        return line.isEmpty() ? 0 : ++count;
      } finally {
        permits.release();
      }
    }

    void throwsLeaking(String line) throws InterruptedException {
      permits.acquire();
      if (line.isEmpty()) {
        throw new IllegalArgumentException("empty"); // finds lock-held-at-exit
      }
      count++;
      permits.release();
    }

    /** Who is interrupted while waiting has no permit to give back. */
    void interruptedInside(Runnable task) {
      try {
        permits.acquire();
        task.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        permits.release(); // finds unlock-without-lock
      }
    }

    void interruptedOutside(Runnable task) {
      try {
        permits.acquire();
        try {
          task.run();
        } finally {
          permits.release();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    boolean tryLeaking(String line) {
      if (!permits.tryAcquire()) {
        return false;
      }
      if (line.isEmpty()) {
        return false; // finds lock-held-at-exit
      }
      permits.release();
      return true;
    }

    boolean tryOnce(Runnable task) {
      if (permits.tryAcquire()) {
        try {
          task.run();
          return true;
        } finally {
          permits.release();
        }
      }
      return false;
    }

    /** The permit may not have been had, and then there is one too many. */
    boolean notTested(Runnable task) throws InterruptedException {
      boolean taken = permits.tryAcquire(1, TimeUnit.SECONDS);
      try {
        task.run();
        return taken;
      } finally {
        permits.release(); // finds unlock-without-lock
      }
    }

    boolean tested(Runnable task) throws InterruptedException {
      boolean taken = permits.tryAcquire(1, TimeUnit.SECONDS);
      try {
        task.run();
        return taken;
      } finally {
        if (taken) {
          permits.release();
        }
      }
    }

    void flagged(Runnable task) {
      boolean taken = false;
      try {
        permits.acquire();
        taken = true;
        task.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        if (taken) {
          permits.release();
        }
      }
    }

    int free() {
      return permits.availablePermits();
    }

    /** They can be taken more than once. */
    void two(Runnable task) {
      permits.acquireUninterruptibly();
      permits.acquireUninterruptibly();
      try {
        task.run();
      } finally {
        permits.release();
        permits.release();
      }
    }

    void several(Runnable task) throws InterruptedException {
      permits.acquire(3);
      try {
        task.run();
      } finally {
        permits.release(3);
      }
    }

    void severalLeaking(InputStream in) throws IOException, InterruptedException {
      permits.acquire(3);
      count += in.read(); // finds lock-held-at-exit
      permits.release(3);
    }

    void oneOfTwoLeaking(Runnable task) throws InterruptedException {
      permits.acquire(2);
      try {
        task.run();
      } finally {
        permits.release();
      }
    } // finds lock-held-at-exit

    void asMany(int weight, Runnable task) throws InterruptedException {
      permits.acquire(weight);
      try {
        task.run();
      } finally {
        permits.release(weight);
      }
    }

    void oneByOne(Runnable task) throws InterruptedException {
      permits.acquire(2);
      try {
        task.run();
      } finally {
        permits.release();
        permits.release();
      }
    }

    void inALoopLeaking(Iterable<InputStream> all) throws IOException {
      for (InputStream in : all) {
        permits.acquireUninterruptibly();
        if (in.read() < 0) { // finds lock-held-at-exit
          continue;
        }
        permits.release();
      }
    } // finds lock-held-at-exit

    void inALoop(Iterable<InputStream> all) throws IOException, InterruptedException {
      for (InputStream in : all) {
        permits.acquire();
        try {
          count += in.read();
        } finally {
          permits.release();
        }
      }
    }
  }
}
