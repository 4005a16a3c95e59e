package dev.custody.runtime;

import dev.custody.runtime.LockFailure.QueueAborted;
import dev.custody.runtime.LockFailure.TimedOut;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A {@link ResilientSpinLock} as a {@code Lock}: a thread waits as long as it takes, unless that is
 * for ever.
 *
 * @param behind the lock behind it
 */
record LockView(ResilientSpinLock behind) implements Lock {
  @Override
  public void lock() {
    ThreadContext me = ThreadContext.current();
    LockFailure failure = behind.lock(me);
    while (failure != null) {
      throwUnlessOutOfTime(failure);
      failure = behind.lock(me);
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    lockWithin(Long.MAX_VALUE);
  }

  @Override
  public boolean tryLock() {
    return behind.tryLock();
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return lockWithin(unit.toNanos(time));
  }

  @Override
  public void unlock() {
    behind.unlock();
  }

  /**
   * Not supported: nothing may sleep while the lock is held.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException(behind.name() + " has no conditions");
  }

  @Override
  public String toString() {
    return behind.toString();
  }

  private boolean lockWithin(long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (behind.tryLock()) {
      return true;
    }
    if (nanos <= 0) {
      return false;
    }
    LockFailure failure = behind.lockWithin(nanos);
    if (failure == null) {
      return true;
    }
    throwUnlessOutOfTime(failure);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return false;
  }

  private static void throwUnlessOutOfTime(LockFailure failure) {
    if (!(failure instanceof TimedOut || failure instanceof QueueAborted)) {
      throw new LockFailedException(failure);
    }
  }
}
