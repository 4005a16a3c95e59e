package dev.custody.runtime;

import dev.custody.runtime.LockFailure.TimedOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wait of a thread that looks at the lock word itself: the first in the queue, the pending
 * thread of kernel mode, or one beside the queue.
 *
 * <p>It looks and parks, ever longer: a waiter that keeps looking slows the owner down, and takes
 * the lock from a processor that could use it many times over. No unlocker wakes it, which would
 * cost every unlock a second locked instruction, until it is urgent; a missed wake-up costs one
 * park of at most 1 ms.
 */
final class Poll {
  /** How long others may overtake. */
  static final long IMPATIENCE = 10_000_000;

  private static final long BETWEEN_LOOKS = 1_000_000;
  private static final long LONGEST_COUNTED_PAUSE = 20_000_000;
  private static final long SHORTEST_PARK = 50_000;
  private static final long LONGEST_PARK = 1_000_000;
  private static final int MOST_DOUBLINGS = 5;
  private static final boolean DEBUG = "on".equals(System.getProperty("custody.debug"));

  private enum Place {
    HEAD,
    PENDING,
    ASIDE
  }

  private Poll() {}

  static @Nullable LockFailure head(ResilientSpinLock lock, ThreadContext me) {
    return poll(lock, me, Place.HEAD, lock.rules().headTimeout());
  }

  static @Nullable LockFailure pending(ResilientSpinLock lock, ThreadContext me) {
    return poll(lock, me, Place.PENDING, lock.rules().timeout());
  }

  static @Nullable LockFailure aside(ResilientSpinLock lock, ThreadContext me, long nanos) {
    return poll(lock, me, Place.ASIDE, nanos);
  }

  private static @Nullable LockFailure poll(
      ResilientSpinLock lock, ThreadContext me, Place place, long timeout) {
    LockRules rules = lock.rules();
    long before = rules.now();
    long waited = 0;
    long looked = 0;
    try {
      for (int round = 0; !take(lock, me, place); round++) {
        LockFailure told = told(lock, me);
        if (told != null) {
          return told;
        }
        int doublings = Math.min(round, MOST_DOUBLINGS);
        me.waiter.park(lock, Math.min(SHORTEST_PARK << doublings, LONGEST_PARK));
        long now = rules.now();
        long gap = now - before;
        before = now;
        waited += place == Place.ASIDE ? gap : Math.min(gap, LONGEST_COUNTED_PAUSE);
        if (waited >= timeout || (place == Place.ASIDE && me.waiter.isInterrupted())) {
          return timedOut(lock, waited);
        }
        if (waited - looked >= BETWEEN_LOOKS) {
          looked = waited;
          LockFailure failure = rules.detection().whileWaiting(lock, me);
          if (failure != null) {
            return failure;
          }
        }
        if (waited >= IMPATIENCE && place != Place.ASIDE) {
          lock.hurry(me.waiter);
        }
      }
      // The lock is free because somebody else who was told of a cycle has given it up.
      LockFailure told = told(lock, me);
      if (told != null) {
        lock.giveBack(me);
      }
      return told;
    } finally {
      lock.calm(me.waiter);
    }
  }

  private static @Nullable LockFailure told(ResilientSpinLock lock, ThreadContext me) {
    return lock.rules().tellsAll() ? me.waiter.told() : null;
  }

  private static boolean take(ResilientSpinLock lock, ThreadContext me, Place place) {
    if (lock.ownerAcquire() != 0) {
      return false;
    }
    return switch (place) {
      case HEAD -> !lock.hasPending() && lock.takeEvenIfUrgent(me);
      case PENDING -> lock.takeEvenIfUrgent(me);
      case ASIDE -> lock.take(me);
    };
  }

  private static TimedOut timedOut(ResilientSpinLock lock, long waited) {
    ThreadContext owner = Contexts.find(lock.ownerAcquire());
    Thread thread = owner == null ? null : owner.liveThread();
    List<StackTraceElement> stack =
        DEBUG && thread != null ? List.of(thread.getStackTrace()) : List.of();
    return new TimedOut(lock, thread, waited, stack);
  }
}
