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

  @TryLocks(taken = Taken.NONZERO, reentrant = false)
  long tryWriteLock();

  @Locks(shared = true)
  @MaySleep
  long readLock();

  @TryLocks(taken = Taken.NONZERO, shared = true)
  long tryReadLock();

  @Unlocks
  void unlockWrite(long stamp);

  @Unlocks
  void unlockRead(long stamp);

  @Unlocks
  void unlock(long stamp);
}

interface Condition {
  @MaySleep
  void await();
}

class LockSupport {
  @MaySleep
  static void park();

  @MaySleep
  static void parkNanos(long nanos);
}
