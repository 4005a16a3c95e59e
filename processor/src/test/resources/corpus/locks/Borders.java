package corpus.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that are held on purpose over the borders of methods. */
final class Borders {
  /** A wrapper: what it takes, its caller has taken. */
  static final class Counting implements Lock {
    private final Lock lock = new ReentrantLock();
    private long taken;

    @Override
    public void lock() {
      lock.lock();
      taken++;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock.lockInterruptibly();
      taken++;
    }

    @Override
    public boolean tryLock() {
      if (lock.tryLock()) {
        taken++;
        return true;
      }
      return false;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return lock.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      taken--;
      lock.unlock();
    }

    @Override
    public Condition newCondition() {
      return lock.newCondition();
    }
  }

  static void wrapped(Counting lock, Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  static void wrappedLeaking(Counting lock, boolean early) {
    lock.lock();
    if (early) {
      return; // finds lock-held-at-exit
    }
    lock.unlock();
  }

  /** Named for what they do. */
  static class Store {
    private final ReentrantLock lock = new ReentrantLock();
    private int size;

    void acquire() {
      lock.lock();
    }

    void release() {
      lock.unlock();
    }

    boolean tryAcquire() {
      return lock.tryLock();
    }

    void grow() {
      acquire();
      try {
        size++;
      } finally {
        release();
      }
    }

    void startWrite() {
      lock.lock();
      if (size < 0) {
        lock.unlock();
        throw new IllegalStateException("closed");
      }
    }

    void endWrite() {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  /** What is closed gives the lock back. */
  static final class Scoped {
    private final ReentrantLock lock = new ReentrantLock();

    AutoCloseable enter() {
      lock.lock();
      return lock::unlock;
    }

    final class Section implements AutoCloseable {
      Section() {
        lock.lock();
      }

      @Override
      public void close() {
        lock.unlock();
      }
    }

    Section section() {
      return new Section();
    }
  }

  /** Taken in the constructor, given back by close. */
  static final class Holder implements AutoCloseable {
    private final Lock lock;

    Holder(Lock lock) {
      this.lock = lock;
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  /** Hand over hand along a list: the next is taken before the last is given back. */
  static final class Node {
    private final Lock lock = new ReentrantLock();
    private final int value;
    private Node next;

    Node(int value) {
      this.value = value;
    }

    boolean contains(int wanted) {
      Node at = this;
      at.lock.lock();
      try {
        while (at.next != null && at.value != wanted) {
          Node following = at.next;
          following.lock.lock();
          at.lock.unlock();
          at = following;
        }
        return at.value == wanted;
      } finally {
        at.lock.unlock();
      }
    }
  }

  /** All of them, one after the other, and back. */
  static final class Stripes {
    private final ReentrantLock[] stripes = new ReentrantLock[8];

    void lockAll() {
      for (ReentrantLock stripe : stripes) {
        stripe.lock();
      }
    }

    void unlockAll() {
      for (ReentrantLock stripe : stripes) {
        stripe.unlock();
      }
    }

    void one(Object key, Runnable task) {
      ReentrantLock stripe = stripes[key.hashCode() & 7];
      stripe.lock();
      try {
        task.run();
      } finally {
        stripe.unlock();
      }
    }

    void oneLeaking(Object key, boolean early) {
      ReentrantLock stripe = stripes[key.hashCode() & 7];
      stripe.lock();
      if (early) {
        return; // finds lock-held-at-exit
      }
      stripe.unlock();
    }
  }

  /** Given back while something slow is done, and taken again. */
  static final class Yielding {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> tasks = new ArrayList<>();

    void runAll() {
      lock.lock();
      try {
        for (Runnable task : tasks) {
          lock.unlock();
          try {
            task.run();
          } finally {
            lock.lock();
          }
        }
      } finally {
        lock.unlock();
      }
    }

    /** Called with the lock, returns with it. */
    void outside(Runnable task) {
      lock.unlock();
      try {
        task.run();
      } finally {
        lock.lock();
      }
    }

    void waits() {
      lock.lock();
      try {
        tasks.clear();
        pause();
      } finally {
        lock.unlock();
      }
    }

    private void pause() {
      lock.unlock();
      Thread.yield();
      lock.lock();
    }
  }

  /** The inverse: gives back what the caller took, then takes it again unless it fails. */
  static void unlockedRun(Lock lock, Runnable task) {
    lock.unlock();
    task.run();
    lock.lock();
  }

  /** A lock for each: made, put away, given to the caller. */
  static Lock lockFor(List<Lock> all) {
    Lock lock = new ReentrantLock();
    lock.lock();
    all.add(lock);
    return lock;
  }

  static void maybe(Lock lockOrNull, Runnable task) {
    if (lockOrNull != null) {
      lockOrNull.lock();
    }
    try {
      task.run();
    } finally {
      if (lockOrNull != null) {
        lockOrNull.unlock();
      }
    }
  }

  static boolean both(Lock first, Lock second, Runnable task) {
    if (first.tryLock()) {
      try {
        if (second.tryLock()) {
          try {
            task.run();
            return true;
          } finally {
            second.unlock();
          }
        }
      } finally {
        first.unlock();
      }
    }
    return false;
  }
}
