package corpus.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two halves of one lock: who reads cannot begin to write. */
final class Upgrades {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReadWriteLock general = new ReentrantReadWriteLock();
  private final Lock read = lock.readLock();
  private final Lock write = lock.writeLock();
  private final Map<String, String> map = new HashMap<>();

  String upgraded(String key) {
    lock.readLock().lock();
    try {
      String value = map.get(key);
      if (value == null) {
        lock.writeLock().lock(); // finds deadlock
        try {
          value = map.computeIfAbsent(key, k -> k);
        } finally {
          lock.writeLock().unlock();
        }
      }
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }

  String upgradedThroughTheInterface(String key) {
    general.readLock().lock();
    try {
      String value = map.get(key);
      if (value == null) {
        general.writeLock().lock(); // finds deadlock
        try {
          map.put(key, key);
        } finally {
          general.writeLock().unlock();
        }
      }
      return value;
    } finally {
      general.readLock().unlock();
    }
  }

  String upgradedByName(String key) {
    read.lock();
    try {
      String value = map.get(key);
      if (value == null) {
        write.lock(); // finds deadlock
        try {
          map.put(key, key);
        } finally {
          write.unlock();
        }
      }
      return value;
    } finally {
      read.unlock();
    }
  }

  /** The cached data of the class's documentation: the reading lock is given back first. */
  String givenBackFirst(String key) {
    lock.readLock().lock();
    String value = map.get(key);
    if (value == null) {
      lock.readLock().unlock();
      lock.writeLock().lock();
      try {
        value = map.computeIfAbsent(key, k -> k);
        lock.readLock().lock();
      } finally {
        lock.writeLock().unlock();
      }
    }
    try {
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Who writes may read, and write again. */
  void writesAndReads(String key) {
    lock.writeLock().lock();
    try {
      lock.readLock().lock();
      try {
        lock.writeLock().lock();
        try {
          map.remove(key);
        } finally {
          lock.writeLock().unlock();
        }
      } finally {
        lock.readLock().unlock();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Who tries does not wait for ever. */
  boolean tries(String key) throws InterruptedException {
    lock.readLock().lock();
    try {
      if (lock.writeLock().tryLock(1, TimeUnit.SECONDS)) {
        try {
          map.remove(key);
          return true;
        } finally {
          lock.writeLock().unlock();
        }
      }
      return false;
    } finally {
      lock.readLock().unlock();
    }
  }

  void inAHelper(String key) {
    lock.readLock().lock();
    try {
      if (!map.containsKey(key)) {
        put(key);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  private void put(String key) {
    lock.writeLock().lock(); // finds deadlock
    try {
      map.put(key, key);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Two objects' locks are two. */
  void ofTwo(Upgrades other, String key) {
    lock.readLock().lock();
    try {
      other.lock.writeLock().lock();
      try {
        other.map.put(key, key);
      } finally {
        other.lock.writeLock().unlock();
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  String readLeaking(String key) {
    read.lock();
    String value = map.get(key);
    if (value == null) {
      throw new IllegalStateException(key); // finds lock-held-at-exit
    }
    read.unlock();
    return value;
  }

  void otherHalf(String key) {
    write.lock();
    try {
      map.put(key, key);
    } finally {
      read.unlock(); // finds unlock-other-lock
    }
  } // finds lock-held-at-exit

  /** Which half depends on what is asked, on the way in and on the way out. */
  void either(boolean exclusive, Runnable task) {
    Lock half = exclusive ? lock.writeLock() : lock.readLock();
    half.lock();
    try {
      task.run();
    } finally {
      half.unlock();
    }
  }

  void eitherByBranch(boolean exclusive, Runnable task) {
    if (exclusive) {
      lock.writeLock().lock();
    } else {
      lock.readLock().lock();
    }
    try {
      task.run();
    } finally {
      if (exclusive) {
        lock.writeLock().unlock();
      } else {
        lock.readLock().unlock();
      }
    }
  }
}
