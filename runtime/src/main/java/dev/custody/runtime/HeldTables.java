package dev.custody.runtime;

import dev.custody.runtime.LockFailure.Cycle;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import dev.custody.runtime.LockFailure.Wait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds deadlocks as the kernel does, by the tables of held locks: a lock held twice, and two
 * threads against each other. Mirrors {@code check_deadlock_AA} and {@code check_deadlock_ABBA} of
 * Linux 7.2, {@code kernel/bpf/rqspinlock.c}, with threads for its processors. Looking costs a pass
 * over all threads.
 */
final class HeldTables implements Detection {
  static final Detection DETECTION = new HeldTables();

  private HeldTables() {}

  @Override
  public @Nullable LockFailure beforeWaiting(ResilientSpinLock lock, ThreadContext me) {
    return me.holds(lock.id()) ? new SelfDeadlock(lock) : null;
  }

  @Override
  public @Nullable LockFailure whileWaiting(ResilientSpinLock lock, ThreadContext me) {
    for (int i = 0; i < Contexts.bound(); i++) {
      ThreadContext other = Contexts.at(i);
      if (other == null || other == me) {
        continue;
      }
      int count = other.count();
      if (count < 2 || count > HeldTable.LIMIT || !other.holds(lock.id())) {
        continue;
      }
      return me.holds(other.top()) ? told(lock, me, other) : null;
    }
    return null;
  }

  @Override
  public boolean hasPendingPlace() {
    return true;
  }

  /** The cycle of two; null if the other thread waits no more, or has yet to say for what. */
  private static @Nullable LockFailure told(
      ResilientSpinLock lock, ThreadContext me, ThreadContext other) {
    ResilientSpinLock mine = other.waiter.lock();
    Thread otherThread = other.liveThread();
    if (mine == null || otherThread == null || !me.holds(mine.id())) {
      return null;
    }
    return new Cycle(
        lock,
        List.of(new Wait(Thread.currentThread(), mine, lock), new Wait(otherThread, lock, mine)));
  }
}
