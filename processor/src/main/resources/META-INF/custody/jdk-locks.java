package java.util.concurrent.locks;

interface Lock {
  @Locks
  @MaySleep
  void lock();

  @Locks
  @MaySleep
  void lockInterruptibly();

  @TryLocks
  boolean tryLock();

  @TryLocks
  @MaySleep
  boolean tryLock(long time, java.util.concurrent.TimeUnit unit);

  @Unlocks
  void unlock();
}

class ReentrantReadWriteLock {
  class ReadLock {
    @Locks(shared = true)
    @MaySleep
    void lock();

    @Locks(shared = true)
    @MaySleep
    void lockInterruptibly();

    @TryLocks(shared = true)
    boolean tryLock();

    @TryLocks(shared = true)
    @MaySleep
    boolean tryLock(long timeout, java.util.concurrent.TimeUnit unit);

    @Unlocks
    void unlock();
  }
}

class StampedLock {
  @Locks(reentrant = false)
  @MaySleep
  long writeLock();

  @Locks(reentrant = false)
  @MaySleep
  long writeLockInterruptibly();

  @TryLocks(taken = Taken.NONZERO, reentrant = false)
  long tryWriteLock();

  @TryLocks(taken = Taken.NONZERO, reentrant = false)
  @MaySleep
  long tryWriteLock(long time, java.util.concurrent.TimeUnit unit);

  @Locks(shared = true)
  @MaySleep
  long readLock();

  @Locks(shared = true)
  @MaySleep
  long readLockInterruptibly();

  @TryLocks(taken = Taken.NONZERO, shared = true)
  long tryReadLock();

  @TryLocks(taken = Taken.NONZERO, shared = true)
  @MaySleep
  long tryReadLock(long time, java.util.concurrent.TimeUnit unit);

  // What the stamp was taken for changes, and with it the stamp.
  @TryLocks(taken = Taken.NONZERO, reentrant = false)
  long tryConvertToWriteLock(long stamp);

  @TryLocks(taken = Taken.NONZERO, shared = true)
  long tryConvertToReadLock(long stamp);

  @Unlocks
  long tryConvertToOptimisticRead(long stamp);

  @Unlocks
  void unlockWrite(long stamp);

  @Unlocks
  void unlockRead(long stamp);

  @Unlocks
  void unlock(long stamp);
}

interface Condition {
  @RequiresLock
  @MaySleep
  void await();

  @RequiresLock
  @MaySleep
  boolean await(long time, java.util.concurrent.TimeUnit unit);

  @RequiresLock
  @MaySleep
  long awaitNanos(long nanosTimeout);

  @RequiresLock
  @MaySleep
  void awaitUninterruptibly();

  @RequiresLock
  @MaySleep
  boolean awaitUntil(java.util.Date deadline);

  @RequiresLock
  void signal();

  @RequiresLock
  void signalAll();
}

class LockSupport {
  @MaySleep
  static void park();

  @MaySleep
  static void parkNanos(long nanos);
}
