package dev.custody.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a {@link ResilientSpinLock} was not taken. Its text tells the whole story; the variants carry
 * it as data. Immutable; the threads and locks in it are as they were at that moment.
 */
public sealed interface LockFailure {
  /**
   * The lock that was not taken.
   *
   * @return the lock
   */
  ResilientSpinLock lock();

  /**
   * What the kernel's function returns in this case.
   *
   * @return -35 ({@code -EDEADLK}) for a deadlock, else -110 ({@code -ETIMEDOUT})
   */
  int errno();

  /**
   * The thread holds the lock already.
   *
   * @param lock the lock that was not taken
   */
  record SelfDeadlock(ResilientSpinLock lock) implements LockFailure {
    @Override
    public int errno() {
      return -35;
    }

    @Override
    public String toString() {
      return lock.name() + " was not taken: this thread holds it already";
    }
  }

  /**
   * Threads wait for each other in a cycle, which waiting would have closed.
   *
   * @param lock the lock that was not taken
   * @param chain each thread of the cycle, the calling one first; each waits for a lock that the
   *     next one holds, the last for one that the first holds
   */
  record Cycle(ResilientSpinLock lock, List<Wait> chain) implements LockFailure {
    /**
     * Copies the chain.
     *
     * @param lock the lock that was not taken
     * @param chain each thread of the cycle
     */
    public Cycle {
      chain = List.copyOf(chain);
    }

    @Override
    public int errno() {
      return -35;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(lock.name());
      text.append(" was not taken: ").append(chain.size()).append(" threads wait in a cycle");
      for (Wait wait : chain) {
        text.append("\n  ").append(wait);
      }
      return text.toString();
    }
  }

  /**
   * One thread of a cycle.
   *
   * @param thread the thread
   * @param holds what it holds and the thread before it waits for
   * @param waitsFor what it waits for
   */
  record Wait(Thread thread, ResilientSpinLock holds, ResilientSpinLock waitsFor) {
    @Override
    public String toString() {
      return String.format(
          "%s holds %s, waits for %s", ThreadContext.nameOf(thread), holds.name(), waitsFor.name());
    }
  }

  /**
   * The lock did not come free in time.
   *
   * @param lock the lock that was not taken
   * @param owner the thread that holds it; null if it is free at last, or its thread has ended
   * @param nanos how long the thread waited, not counting pauses
   * @param ownerStack where the owner is; empty unless {@code custody.debug} is {@code on}
   */
  record TimedOut(
      ResilientSpinLock lock,
      @Nullable Thread owner,
      long nanos,
      List<StackTraceElement> ownerStack)
      implements LockFailure {
    /**
     * Copies the stack.
     *
     * @param lock the lock that was not taken
     * @param owner the thread that holds it
     * @param nanos how long the thread waited
     * @param ownerStack where the owner is
     */
    public TimedOut {
      ownerStack = List.copyOf(ownerStack);
    }

    @Override
    public int errno() {
      return -110;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(lock.name());
      text.append(" was not taken within ").append(nanos / 1_000_000).append(" ms");
      if (owner != null) {
        text.append(": ").append(ThreadContext.nameOf(owner)).append(" holds it");
      }
      for (StackTraceElement frame : ownerStack) {
        text.append("\n    at ").append(frame);
      }
      return text.toString();
    }
  }

  /**
   * The thread that holds the lock has ended and will never unlock it.
   *
   * @param lock the lock that was not taken, and cannot be taken any more
   */
  record OwnerDied(ResilientSpinLock lock) implements LockFailure {
    @Override
    public int errno() {
      return -110;
    }

    @Override
    public String toString() {
      return lock.name() + " was not taken: the thread that holds it has ended";
    }
  }

  /**
   * The first in the queue timed out, and all who were behind it were sent away with it.
   *
   * @param lock the lock that was not taken
   */
  record QueueAborted(ResilientSpinLock lock) implements LockFailure {
    @Override
    public int errno() {
      return -110;
    }

    @Override
    public String toString() {
      return lock.name() + " was not taken: the first in its queue timed out";
    }
  }
}
