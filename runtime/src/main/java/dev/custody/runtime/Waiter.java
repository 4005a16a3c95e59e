package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread's place in the queue of the lock it waits for, and its edge in the wait-for graph. A
 * thread waits for one lock at a time, so it has one for life.
 *
 * <p>The queue is that of Mellor-Crummey and Scott (1991): each waiter is told by the one before it
 * that its turn has come, or that the queue is aborted. Nobody refers to a waiter that has left.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code lock}</td><td>acquire, by any thread</td><td>release, by its thread</td></tr>
 *   <tr><td>{@code block}</td><td>acquire, by any thread</td><td>release, by its thread</td></tr>
 *   <tr><td>{@code next}</td><td>acquire, by its thread</td>
 *       <td>release, by the one who queued behind</td></tr>
 *   <tr><td>{@code turn}</td><td>acquire, by its thread</td>
 *       <td>release, by the one before it</td></tr>
 *   <tr><td>{@code told}</td><td>acquire, by its thread</td><td>release, by any thread</td></tr>
 *   <tr><td>{@code interrupted}</td><td colspan="2">plain, by its thread alone</td></tr>
 * </table>
 */
final class Waiter {
  /** What the one before has said. */
  enum Turn {
    NOT_YET,
    COME,
    ABORTED
  }

  private static final int SPINS = 64;

  private static final VarHandle LOCK =
      FieldAccess.of(MethodHandles.lookup(), "lock", ResilientSpinLock.class);
  private static final VarHandle BLOCK =
      FieldAccess.of(MethodHandles.lookup(), "block", long.class);
  private static final VarHandle NEXT =
      FieldAccess.of(MethodHandles.lookup(), "next", Waiter.class);
  private static final VarHandle TOLD = FieldAccess.of(MethodHandles.lookup(), "told", Told.class);
  private static final VarHandle TURN = FieldAccess.of(MethodHandles.lookup(), "turn", Turn.class);

  /** What another thread has found out about one wait of this one. */
  private record Told(long block, LockFailure failure) {}

  final ThreadContext context;

  @SuppressWarnings("UnusedVariable") // through LOCK
  private @Nullable ResilientSpinLock lock;

  private long block;

  @SuppressWarnings("UnusedVariable") // through NEXT
  private @Nullable Waiter next;

  @SuppressWarnings("UnusedVariable") // through TURN
  private Turn turn = Turn.NOT_YET;

  private @Nullable Told told;

  private boolean interrupted;

  Waiter(ThreadContext context) {
    this.context = context;
  }

  /** The lock that the thread waits for; null if it does not wait. */
  @Nullable ResilientSpinLock lock() {
    return (ResilientSpinLock) LOCK.getAcquire(this);
  }

  /** The number of the last wait, to be read after {@link #lock}. */
  long block() {
    return (long) BLOCK.getAcquire(this);
  }

  /**
   * Says to all that the thread now waits. The fence makes sure that of two threads that do so, one
   * sees the other, and the locks that the other has taken before.
   */
  void publish(ResilientSpinLock awaited) {
    BLOCK.setRelease(this, block + 1);
    LOCK.setRelease(this, awaited);
    VarHandle.fullFence();
  }

  /** Says to all that the thread does not wait any more, and gives it back its interruption. */
  void withdraw() {
    LOCK.setRelease(this, (ResilientSpinLock) null);
    if (told != null) {
      TOLD.setRelease(this, (Told) null); // it keeps threads alive
    }
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  /** Says to the thread why it must not go on with that wait. */
  void tell(long thatBlock, LockFailure failure) {
    TOLD.setRelease(this, new Told(thatBlock, failure));
    wake();
  }

  /** What another thread has said about this wait; null if nothing. */
  @Nullable LockFailure told() {
    Told last = (Told) TOLD.getAcquire(this);
    return last != null && last.block() == block ? last.failure() : null;
  }

  /** Queues at a lock; returns when the turn has come or the queue is aborted. */
  Turn queue(ResilientSpinLock awaited) {
    NEXT.setRelease(this, (Waiter) null);
    TURN.setRelease(this, Turn.NOT_YET);
    Waiter before = awaited.swapTail(this);
    if (before == null) {
      return Turn.COME;
    }
    NEXT.setRelease(before, this);
    return awaitTurn(awaited);
  }

  /** Leaves the queue and says to the next one, now or when it appears, what it is to do. */
  void leave(ResilientSpinLock awaited, Turn said) {
    Waiter behind = (Waiter) NEXT.getAcquire(this);
    if (behind == null) {
      if (awaited.casTailToNull(this)) {
        return;
      }
      behind = awaitNext();
    }
    NEXT.setRelease(this, (Waiter) null);
    TURN.setRelease(behind, said);
    behind.wake();
  }

  /** Wakes the thread if it is parked, or soon will be. */
  void wake() {
    LockSupport.unpark(context.liveThread());
  }

  /** Parks for at most so long; the lock shows in thread dumps as what the thread waits for. */
  void park(ResilientSpinLock awaited, long nanos) {
    LockSupport.parkNanos(awaited, nanos);
    noteInterruption();
  }

  /** Whether the thread was interrupted during this wait. */
  boolean isInterrupted() {
    return interrupted;
  }

  private Turn awaitTurn(ResilientSpinLock awaited) {
    for (int i = 0; i < SPINS; i++) {
      Turn said = (Turn) TURN.getAcquire(this);
      if (said != Turn.NOT_YET) {
        return said;
      }
      Thread.onSpinWait();
    }
    while (true) {
      Turn said = (Turn) TURN.getAcquire(this);
      if (said != Turn.NOT_YET) {
        return said;
      }
      LockSupport.park(awaited);
      noteInterruption();
    }
  }

  /** A thread that took the tail over is about to say who it is. */
  @SuppressWarnings("ThreadPriorityCheck") // it may have to be scheduled first
  private Waiter awaitNext() {
    while (true) {
      Waiter behind = (Waiter) NEXT.getAcquire(this);
      if (behind != null) {
        return behind;
      }
      Thread.yield();
    }
  }

  /** An interrupted thread cannot park, so the flag is put aside until the wait is over. */
  private void noteInterruption() {
    if (Thread.interrupted()) {
      interrupted = true;
    }
  }
}
