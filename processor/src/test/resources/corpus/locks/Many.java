package corpus.locks;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks in loops, asked for their holder, copied to a local, one half after the other. */
final class Many {
  static final class Cache {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> map = new HashMap<>();

    String cached(String key) {
      lock.readLock().lock();
      try {
        String value = map.get(key);
        if (value != null) {
          return value;
        }
      } finally {
        lock.readLock().unlock();
      }
      lock.writeLock().lock();
      try {
        return map.computeIfAbsent(key, k -> k);
      } finally {
        lock.writeLock().unlock();
      }
    }

    String cachedLeaking(String key) {
      lock.readLock().lock();
      String value = map.get(key);
      if (value != null) {
        return value; // finds lock-held-at-exit
      }
      lock.readLock().unlock();
      lock.writeLock().lock();
      try {
        return map.computeIfAbsent(key, k -> k);
      } finally {
        lock.writeLock().unlock();
      }
    }

    void maybe() {
      boolean locked = false;
      try {
        locked = lock.writeLock().tryLock();
        if (locked) {
          map.clear();
        }
      } finally {
        if (locked) {
          lock.writeLock().unlock();
        }
      }
    }

    void asked() {
      lock.writeLock().lock();
      try {
        map.clear();
      } finally {
        if (lock.isWriteLockedByCurrentThread()) {
          lock.writeLock().unlock();
        }
      }
    }
  }

  static final class Items {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final ArrayDeque<String> items = new ArrayDeque<>();

    String poll(long nanos) throws InterruptedException {
      long left = nanos;
      final ReentrantLock mine = this.lock;
      mine.lockInterruptibly();
      try {
        while (items.isEmpty()) {
          if (left <= 0L) {
            return null;
          }
          left = notEmpty.awaitNanos(left);
        }
        return items.poll();
      } finally {
        mine.unlock();
      }
    }

    String pollLeaking(long nanos) throws InterruptedException {
      lock.lockInterruptibly();
      while (items.isEmpty()) {
        notEmpty.awaitNanos(nanos); // finds lock-held-at-exit
      }
      String item = items.poll();
      lock.unlock();
      return item;
    }

    void allLocks(Lock[] locks) {
      for (Lock each : locks) {
        each.lock();
      }
      try {
        items.clear();
      } finally {
        for (Lock each : locks) {
          each.unlock();
        }
      }
    }
  }
}
