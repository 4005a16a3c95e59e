package dev.custody.runtime;

import dev.custody.runtime.LockFailure.QueueAborted;
import dev.custody.runtime.LockFailure.TimedOut;
import dev.custody.runtime.Waiter.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a thread that finds a {@link ResilientSpinLock} taken: it spins, publishes what
 * it waits for, looks for a deadlock, and queues.
 *
 * <p>In kernel mode the lock is put on top of the thread's table; after a failure it is taken off
 * again.
 */
final class SlowPath {
  /** Each look at the word takes its cache line from the owner, so there are few. */
  private static final int FIRST_PAUSES = 8;

  private static final int LAST_PAUSES = 128;
  private static final long IN_LINE = 0;

  private SlowPath() {}

  static @Nullable LockFailure lock(ResilientSpinLock lock, ThreadContext me) {
    return wait(lock, me, IN_LINE);
  }

  /** Waits beside the queue, until so much time (not 0) has passed or the thread is interrupted. */
  static @Nullable LockFailure lockWithin(ResilientSpinLock lock, ThreadContext me, long nanos) {
    return wait(lock, me, nanos);
  }

  private static @Nullable LockFailure wait(
      ResilientSpinLock lock, ThreadContext me, long nanosAside) {
    me.requireCurrent();
    boolean tables = lock.rules().tables();
    if (tables) {
      me.push(lock.id());
    }
    boolean taken = false;
    try {
      boolean spins = nanosAside == IN_LINE && lock.ownerAcquire() != me.id;
      LockFailure failure = spins && spin(lock, me) ? null : waitPublished(lock, me, nanosAside);
      taken = failure == null;
      return failure;
    } finally {
      if (tables && !taken) {
        me.pop();
      }
    }
  }

  private static boolean spin(ResilientSpinLock lock, ThreadContext me) {
    for (int pauses = FIRST_PAUSES; pauses <= LAST_PAUSES; pauses *= 4) {
      for (int i = 0; i < pauses; i++) {
        Thread.onSpinWait();
      }
      if (lock.ownerAcquire() == 0 && lock.take(me)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LockFailure waitPublished(
      ResilientSpinLock lock, ThreadContext me, long nanosAside) {
    me.waiter.publish(lock);
    try {
      LockFailure failure = lock.rules().detection().beforeWaiting(lock, me);
      if (failure != null) {
        return failure;
      }
      return nanosAside == IN_LINE ? waitInLine(lock, me) : Poll.aside(lock, me, nanosAside);
    } finally {
      me.waiter.withdraw();
    }
  }

  private static @Nullable LockFailure waitInLine(ResilientSpinLock lock, ThreadContext me) {
    if (lock.rules().detection().hasPendingPlace() && !lock.hasQueue() && lock.casPending(me)) {
      try {
        return Poll.pending(lock, me);
      } finally {
        lock.clearPending();
      }
    }
    return queue(lock, me.waiter);
  }

  /** Only a timeout ends the queue: who leaves for a deadlock may have ended it by that. */
  private static @Nullable LockFailure queue(ResilientSpinLock lock, Waiter waiter) {
    if (waiter.queue(lock) == Turn.ABORTED) {
      waiter.leave(lock, Turn.ABORTED);
      return new QueueAborted(lock);
    }
    Turn saidToNext = Turn.COME;
    try {
      LockFailure failure = Poll.head(lock, waiter.context);
      if (failure instanceof TimedOut) {
        saidToNext = Turn.ABORTED;
      }
      return failure;
    } finally {
      waiter.leave(lock, saidToNext);
    }
  }
}
