package corpus.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Read and write locks, stamped locks, permits. */
final class Shared {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantReadWriteLock concrete = new ReentrantReadWriteLock();
  private final Lock readLock = concrete.readLock();
  private final Lock writeLock = concrete.writeLock();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore permits = new Semaphore(4);
  private final Map<String, String> values = new HashMap<>();
  private double x;

  String getLeaking(String key) {
    readLock.lock();
    String value = values.get(key);
    if (value == null) {
      return ""; // finds lock-held-at-exit
    }
    readLock.unlock();
    return value;
  }

  String get(String key) {
    readLock.lock();
    try {
      return values.getOrDefault(key, "");
    } finally {
      readLock.unlock();
    }
  }

  String getThroughTheInterface(String key) {
    lock.readLock().lock();
    try {
      return values.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }

  void putLeaking(String key, String value) {
    lock.writeLock().lock();
    if (values.put(key, value) != null) {
      throw new IllegalStateException("twice: " + key); // finds lock-held-at-exit
    }
    lock.writeLock().unlock();
  }

  void put(String key, String value) {
    lock.writeLock().lock();
    try {
      values.put(key, value);
    } finally {
      lock.writeLock().unlock();
    }
  }

  void wrongHalf(String key, String value) {
    concrete.writeLock().lock();
    try {
      values.put(key, value);
    } finally {
      concrete.readLock().unlock(); // finds unlock-other-lock
    }
  } // finds lock-held-at-exit

  /** Down from writing to reading, as the class's documentation shows. */
  String downgraded(String key) {
    writeLock.lock();
    try {
      values.putIfAbsent(key, "");
      readLock.lock();
    } finally {
      writeLock.unlock();
    }
    try {
      return values.get(key);
    } finally {
      readLock.unlock();
    }
  }

  void moveLeaking(double delta) {
    long stamp = stamped.writeLock();
    if (delta == 0) {
      return; // finds lock-held-at-exit
    }
    x += delta;
    stamped.unlockWrite(stamp);
  }

  void move(double delta) {
    long stamp = stamped.writeLock();
    try {
      x += delta;
    } finally {
      stamped.unlockWrite(stamp);
    }
  }

  double optimistic() {
    long stamp = stamped.tryOptimisticRead();
    double seen = x;
    if (!stamped.validate(stamp)) {
      stamp = stamped.readLock();
      try {
        seen = x;
      } finally {
        stamped.unlockRead(stamp);
      }
    }
    return seen;
  }

  double readLeaking() {
    long stamp = stamped.readLock();
    return x; // finds lock-held-at-exit
  }

  boolean tryMove(double delta) {
    long stamp = stamped.tryWriteLock();
    if (stamp == 0) {
      return false;
    }
    try {
      x += delta;
      return true;
    } finally {
      stamped.unlockWrite(stamp);
    }
  }

  void limited(Runnable task) throws InterruptedException {
    permits.acquire();
    try {
      task.run();
    } finally {
      permits.release();
    }
  }

  boolean limitedIfFree(Runnable task) {
    if (!permits.tryAcquire()) {
      return false;
    }
    try {
      task.run();
      return true;
    } finally {
      permits.release();
    }
  }
}
