package corpus.locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Conditions: waited for and signalled by who holds their lock, and held again after it. */
final class Waiting {
  private final Lock lock = new ReentrantLock();
  private final Lock other = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied;
  private final Deque<String> lines = new ArrayDeque<>();

  Waiting() {
    emptied = lock.newCondition();
  }

  String take() throws InterruptedException {
    lock.lock();
    try {
      while (lines.isEmpty()) {
        filled.await();
      }
      emptied.signal();
      return lines.poll();
    } finally {
      lock.unlock();
    }
  }

  void signalledAfter(String line) {
    lock.lock();
    try {
      lines.add(line);
    } finally {
      lock.unlock();
    }
    filled.signal(); // finds wait-without-lock
  }

  void signalled(String line) {
    lock.lock();
    try {
      lines.add(line);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  void otherLock(String line) {
    other.lock();
    try {
      lines.add(line);
      filled.signalAll(); // finds wait-without-lock
    } finally {
      other.unlock();
    }
  }

  /** It is held again after waiting, whether it was signalled or not. */
  String takeLeaking(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    long left = nanos;
    while (lines.isEmpty()) {
      if (left <= 0) {
        return null; // finds lock-held-at-exit
      }
      try {
        left = filled.awaitNanos(left);
      } catch (InterruptedException e) {
        lock.unlock();
        throw e;
      }
    }
    String line = lines.poll();
    lock.unlock();
    return line;
  }

  String takeTimed(long millis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (lines.isEmpty()) {
        if (!filled.await(millis, TimeUnit.MILLISECONDS)) {
          return null;
        }
      }
      return lines.poll();
    } finally {
      lock.unlock();
    }
  }

  void uninterruptibly() {
    lock.lock();
    try {
      while (!lines.isEmpty()) {
        emptied.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** A helper of those who hold it. */
  private void wake() {
    filled.signalAll();
    emptied.signalAll();
  }

  void clear() {
    lock.lock();
    try {
      lines.clear();
      wake();
    } finally {
      lock.unlock();
    }
  }

  /** The caller may hold it. */
  void forTheCaller() {
    filled.signalAll();
  }
}
