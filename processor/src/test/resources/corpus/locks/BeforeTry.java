package corpus.locks;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock stands before the try whose finally gives it back. */
final class BeforeTry {
  private final Lock lock = new ReentrantLock();
  private int count;

  /** What throws first comes to a finally without the lock. */
  void somethingFirst(InputStream in) throws IOException {
    try {
      int first = in.read();
      lock.lock();
      count += first;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void nothingFirst(InputStream in) throws IOException {
    int first = in.read();
    lock.lock();
    try {
      count += first;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is between the beginning of the try and the lock, which only waits. */
  void insideButFirst(InputStream in) throws IOException {
    try {
      lock.lock();
      count += in.read();
    } finally {
      lock.unlock();
    }
  }

  void conditional(boolean early) {
    try {
      if (early) {
        return;
      }
      lock.lock();
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void interruptible() throws InterruptedException {
    try {
      lock.lockInterruptibly();
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void caught() {
    try {
      lock.lockInterruptibly();
      count++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void returnsOnInterrupt() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  void goesOnAfterInterrupt() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void timedInside() throws InterruptedException {
    try {
      if (lock.tryLock(1, TimeUnit.SECONDS)) {
        count++;
      }
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void ignoredResult() {
    lock.tryLock();
    try {
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void timed() throws InterruptedException {
    if (lock.tryLock(1, TimeUnit.SECONDS)) {
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  void timedOrThrown() throws InterruptedException {
    if (!lock.tryLock(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("late");
    }
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  /** A few calls between the lock and its try: what throws there keeps the lock. */
  void betweenLeaking(InputStream in) throws IOException {
    lock.lock();
    int first = in.read(); // finds lock-held-at-exit
    try {
      count += first;
    } finally {
      lock.unlock();
    }
  }

  void spins() {
    boolean taken = false;
    while (!taken) {
      taken = lock.tryLock();
    }
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  void retries() throws InterruptedException {
    while (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {
      count++;
    }
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  void unlockedEarly(boolean early) {
    boolean held = true;
    lock.lock();
    try {
      if (early) {
        lock.unlock();
        held = false;
        count++;
      }
    } finally {
      if (held) {
        lock.unlock();
      }
    }
  }

  void unlockedEarlyAndAgain(boolean early) {
    lock.lock();
    try {
      if (early) {
        lock.unlock();
      }
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  private final ReentrantLock asked = new ReentrantLock();

  /** Given back inside or at the end, whichever comes first. */
  void askedForItsHolder(boolean early) {
    asked.lock();
    try {
      if (early) {
        asked.unlock();
        return;
      }
      count++;
    } finally {
      if (asked.isHeldByCurrentThread()) {
        asked.unlock();
      }
    }
  }
}
