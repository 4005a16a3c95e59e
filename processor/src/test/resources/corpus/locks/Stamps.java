package corpus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** Stamps belong to the lock and to the way in which it was taken. */
final class Stamps {
  private final StampedLock lock = new StampedLock();
  private final StampedLock other = new StampedLock();
  private double x;
  private double y;

  void moveLeaking(double dx) {
    long stamp = lock.writeLock();
    if (dx == 0) {
      return; // finds lock-held-at-exit
    }
    x += dx;
    lock.unlockWrite(stamp);
  }

  void move(double dx) {
    long stamp = lock.writeLock();
    try {
      x += dx;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** A stamp of one lock is of no use to another. */
  void otherLocksStamp(double dx) {
    long stamp = lock.writeLock();
    long second = other.writeLock();
    try {
      x += dx;
    } finally {
      other.unlockWrite(stamp); // finds unlock-other-lock
      lock.unlockWrite(second);
    }
  }

  void ownStamps(double dx) {
    long stamp = lock.writeLock();
    long second = other.writeLock();
    try {
      x += dx;
    } finally {
      other.unlockWrite(second);
      lock.unlockWrite(stamp);
    }
  }

  void readAsWritten() {
    long stamp = lock.writeLock();
    try {
      x++;
    } finally {
      lock.unlockRead(stamp); // finds unlock-other-lock
    }
  }

  double writtenAsRead() {
    long stamp = lock.readLock();
    try {
      return x;
    } finally {
      lock.unlockWrite(stamp); // finds unlock-other-lock
    }
  }

  double eitherWay() {
    long stamp = lock.readLock();
    try {
      return x;
    } finally {
      lock.unlock(stamp);
    }
  }

  /** It is not reentrant: the second taking waits for the first for ever. */
  void twice() {
    long outer = lock.writeLock();
    try {
      long inner = lock.writeLock(); // finds deadlock
      try {
        x++;
      } finally {
        lock.unlockWrite(inner);
      }
    } finally {
      lock.unlockWrite(outer);
    }
  }

  void readUnderWrite() {
    long outer = lock.writeLock();
    try {
      x = read();
    } finally {
      lock.unlockWrite(outer);
    }
  }

  private double read() {
    long stamp = lock.readLock(); // finds deadlock
    try {
      return y;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  double readFromOutside() {
    return read();
  }

  boolean tryTwice() {
    long outer = lock.writeLock();
    try {
      long inner = lock.tryWriteLock();
      return inner == 0;
    } finally {
      lock.unlockWrite(outer);
    }
  }

  boolean notTested(double dx) {
    long stamp = lock.tryWriteLock();
    try {
      x += dx;
      return stamp != 0;
    } finally {
      lock.unlockWrite(stamp); // finds unlock-without-lock
    }
  }

  boolean tested(double dx) {
    long stamp = lock.tryWriteLock();
    if (stamp == 0L) {
      return false;
    }
    try {
      x += dx;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  boolean testedLate(double dx) throws InterruptedException {
    long stamp = 0L;
    try {
      stamp = lock.tryWriteLock(10, TimeUnit.MILLISECONDS);
      if (stamp == 0L) {
        return false;
      }
      x += dx;
      return true;
    } finally {
      if (stamp != 0L) {
        lock.unlockWrite(stamp);
      }
    }
  }

  boolean timedLeaking(double dx) throws InterruptedException {
    long stamp = lock.tryReadLock(10, TimeUnit.MILLISECONDS);
    if (stamp == 0L) {
      return false;
    }
    if (x == dx) {
      return true; // finds lock-held-at-exit
    }
    lock.unlockRead(stamp);
    return false;
  }

  /** The two examples of the class's own documentation. */
  double optimistic() {
    long stamp = lock.tryOptimisticRead();
    double currentX = x;
    double currentY = y;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        currentX = x;
        currentY = y;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return Math.sqrt(currentX * currentX + currentY * currentY);
  }

  double optimisticInALoop() {
    long stamp = lock.tryOptimisticRead();
    try {
      for (; ; stamp = lock.readLock()) {
        if (stamp == 0L) {
          continue;
        }
        double currentX = x;
        double currentY = y;
        if (!lock.validate(stamp)) {
          continue;
        }
        return Math.hypot(currentX, currentY);
      }
    } finally {
      if (StampedLock.isReadLockStamp(stamp)) {
        lock.unlockRead(stamp);
      }
    }
  }

  void upgrade(double newX, double newY) {
    long stamp = lock.readLock();
    try {
      while (x == 0.0 && y == 0.0) {
        long ws = lock.tryConvertToWriteLock(stamp);
        if (ws != 0L) {
          stamp = ws;
          x = newX;
          y = newY;
          break;
        } else {
          lock.unlockRead(stamp);
          stamp = lock.writeLock();
        }
      }
    } finally {
      lock.unlock(stamp);
    }
  }

  /** The old stamp is spent once it was converted. */
  void upgradeForgotten(double newX) {
    long stamp = lock.readLock();
    try {
      long ws = lock.tryConvertToWriteLock(stamp);
      if (ws != 0L) {
        x = newX;
      }
    } finally {
      lock.unlock(stamp); // finds unlock-other-lock
    }
  }

  boolean upgradeLeaking(double newX) {
    long stamp = lock.readLock();
    long ws = lock.tryConvertToWriteLock(stamp);
    if (ws == 0L) {
      return false; // finds lock-held-at-exit
    }
    x = newX;
    lock.unlockWrite(ws);
    return true;
  }

  boolean upgradeOrGiveUp(double newX) {
    long stamp = lock.readLock();
    long ws = lock.tryConvertToWriteLock(stamp);
    if (ws == 0L) {
      lock.unlockRead(stamp);
      return false;
    }
    x = newX;
    lock.unlockWrite(ws);
    return true;
  }

  double upgradeFromOptimistic() {
    long stamp = lock.tryOptimisticRead();
    double seen = x;
    long ws = lock.tryConvertToWriteLock(stamp);
    if (ws == 0L) {
      return Double.NaN;
    }
    try {
      x = seen + 1;
      return x;
    } finally {
      lock.unlockWrite(ws);
    }
  }

  double downgrade() {
    long stamp = lock.writeLock();
    try {
      x++;
      stamp = lock.tryConvertToReadLock(stamp);
      return x;
    } finally {
      lock.unlock(stamp);
    }
  }

  double letGo() {
    long stamp = lock.writeLock();
    x++;
    long optimistic = lock.tryConvertToOptimisticRead(stamp);
    double seen = y;
    return lock.validate(optimistic) ? seen : 0;
  }

  double views() {
    Lock view = lock.asReadLock();
    view.lock();
    try {
      return x;
    } finally {
      view.unlock();
    }
  }

  double viewsLeaking() {
    Lock view = lock.asReadLock();
    view.lock();
    if (x < 0) {
      return 0; // finds lock-held-at-exit
    }
    view.unlock();
    return x;
  }

  double viewsByName() {
    lock.asWriteLock().lock();
    try {
      return x++;
    } finally {
      lock.asWriteLock().unlock();
    }
  }

  void overwrittenStamp() {
    long stamp = lock.readLock();
    stamp = lock.readLock();
    lock.unlockRead(stamp);
  } // finds lock-held-at-exit

  double twoReaders() {
    long first = lock.readLock();
    try {
      long second = lock.readLock();
      try {
        return x;
      } finally {
        lock.unlockRead(second);
      }
    } finally {
      lock.unlockRead(first);
    }
  }

  void unlockedTwice() {
    long stamp = lock.writeLock();
    x++;
    lock.unlockWrite(stamp);
    lock.unlockWrite(stamp); // finds unlock-without-lock
  }

  static final class Seen {
    private final StampedLock lock = new StampedLock();
    private double x;

    /** What was only looked at is not held. */
    double optimisticUnlocked() {
      long stamp = lock.tryOptimisticRead();
      double seen = x;
      lock.unlockRead(stamp); // finds unlock-without-lock
      return seen;
    }
  }

  /** Hands the stamp to the caller, who gives it back. */
  static final class Handed {
    private final StampedLock lock = new StampedLock();

    long begin() {
      return lock.writeLock();
    }

    void end(long stamp) {
      lock.unlockWrite(stamp);
    }

    void both() {
      long stamp = begin();
      try {
        lock.isWriteLocked();
      } finally {
        end(stamp);
      }
    }
  }

  /** Keeps the stamp in a field between its methods. */
  static final class Kept {
    private final StampedLock lock = new StampedLock();
    private long stamp;

    void open() {
      stamp = lock.writeLock();
    }

    void close() {
      lock.unlockWrite(stamp);
    }

    void round(Runnable task) {
      stamp = lock.writeLock();
      try {
        task.run();
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }
}
