package java.util.concurrent.locks;

interface Lock {
  @MaySleep
  void lock();

  @MaySleep
  void lockInterruptibly();

  @MaySleep
  boolean tryLock(long time, java.util.concurrent.TimeUnit unit);
}

interface Condition {
  @MaySleep
  void await();

  @MaySleep
  boolean await(long time, java.util.concurrent.TimeUnit unit);

  @MaySleep
  long awaitNanos(long nanosTimeout);

  @MaySleep
  void awaitUninterruptibly();

  @MaySleep
  boolean awaitUntil(java.util.Date deadline);
}

class StampedLock {
  @MaySleep
  long readLock();

  @MaySleep
  long readLockInterruptibly();

  @MaySleep
  long tryReadLock(long time, java.util.concurrent.TimeUnit unit);

  @MaySleep
  long writeLock();

  @MaySleep
  long writeLockInterruptibly();

  @MaySleep
  long tryWriteLock(long time, java.util.concurrent.TimeUnit unit);
}

class LockSupport {
  @MaySleep
  void park();

  @MaySleep
  void park(Object blocker);

  @MaySleep
  void parkNanos(long nanos);

  @MaySleep
  void parkNanos(Object blocker, long nanos);

  @MaySleep
  void parkUntil(long deadline);

  @MaySleep
  void parkUntil(Object blocker, long deadline);
}
