package dev.custody.runtime;

import dev.custody.annotations.TryLocks;
import dev.custody.annotations.Unlocks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A lock that says why it could not be taken: taking it yields null, or a {@link LockFailure} that
 * names the deadlock, with all threads and locks in it, the owner that kept it too long, or the one
 * that died with it.
 *
 * <pre>{@code
 * LockFailure failure = accounts.lock();
 * if (failure != null) {
 *   throw new LockFailedException(failure);
 * }
 * try {
 *   transfer(amount);
 * } finally {
 *   accounts.unlock();
 * }
 * }</pre>
 *
 * <p>It is not reentrant. It is meant for short critical sections that do not sleep. Locks are
 * unlocked in the reverse order of taking them, unless {@link LockRules#unordered}. An interruption
 * does not end the wait; the thread is interrupted again afterwards. Works alike on virtual
 * threads. A thread that waits long is parked, with this lock as its blocker in thread dumps.
 *
 * <p>Implementation: the word holds the owner's id. Taking is a compare-and-set with acquire order,
 * unlocking a store with release order. A thread knows the last ordered lock that it took and each
 * such lock the one below it, by number, so that one comparison at unlocking tells both whether the
 * thread is the owner and whether it is the last that it took. What is compared and set does not
 * depend on any of that, as the next locked instruction would have to wait for it. A thread that
 * finds the lock taken spins, then <em>publishes what it waits for</em> and follows the edges lock
 * to owner to lock: the last of a cycle to publish sees all of it ({@link WaitGraph}). Then it
 * queues. Only the first in the queue looks at the word; newcomers may overtake it, as waiting in
 * line for a thread that is not running would cost far more, but after 10 ms it becomes urgent, and
 * they queue. So a lock is had after at most 10 ms and one critical section per thread before. Not
 * lock-free: it is a lock.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code owner}</td><td>acquire; opaque by the owner</td>
 *       <td>compareAndExchangeAcquire 0 to id; release store of 0 by the owner</td></tr>
 *   <tr><td>{@code under}</td><td colspan="2">plain, by the owner</td></tr>
 *   <tr><td>{@code urgent}</td><td>opaque</td>
 *       <td>release, by the first in the queue and a pending thread</td></tr>
 *   <tr><td>{@code tail}</td><td>acquire</td>
 *       <td>getAndSet, compareAndSet to null</td></tr>
 *   <tr><td>{@code pending} (kernel mode)</td><td>acquire</td>
 *       <td>compareAndSet 0 to id; release store of 0 by that thread</td></tr>
 * </table>
 *
 * <p>Mirrors {@code bpf_res_spin_lock} of Linux 6.15; {@link LockRules#KERNEL} also mirrors how it
 * detects deadlocks. The kernel's {@code -EDEADLK} and {@code -ETIMEDOUT} are {@link
 * LockFailure#errno}.
 */
public final class ResilientSpinLock {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final VarHandle OWNER = FieldAccess.of(LOOKUP, "owner", long.class);
  private static final VarHandle URGENT = FieldAccess.of(LOOKUP, "urgent", Waiter.class);
  private static final VarHandle TAIL = FieldAccess.of(LOOKUP, "tail", Waiter.class);
  private static final VarHandle PENDING = FieldAccess.of(LOOKUP, "pending", long.class);
  private static final AtomicLong LAST_ID = new AtomicLong();

  @SuppressWarnings("UnusedVariable") // through OWNER
  private long owner;

  @SuppressWarnings("UnusedVariable") // through PENDING
  private long pending;

  /** The number of the ordered lock that the owner took before this one; 0 for none. */
  private long under;

  private final boolean ordered;
  private final boolean tables;

  @SuppressWarnings("UnusedVariable") // through URGENT
  private @Nullable Waiter urgent;

  @SuppressWarnings("UnusedVariable") // through TAIL
  private @Nullable Waiter tail;

  private final LockRules rules;
  private final @Nullable String name;
  private final long id = LAST_ID.incrementAndGet();

  /** A free lock without a name, by the rules {@link LockRules#GRAPH}. */
  public ResilientSpinLock() {
    this(null, LockRules.GRAPH);
  }

  /**
   * A free lock by the rules {@link LockRules#GRAPH}.
   *
   * @param name what failures call it
   */
  public ResilientSpinLock(String name) {
    this(name, LockRules.GRAPH);
  }

  /**
   * A free lock.
   *
   * @param name what failures call it; null for a number
   * @param rules how it finds deadlocks and how long it waits
   */
  public ResilientSpinLock(@Nullable String name, LockRules rules) {
    this.name = name;
    this.rules = rules;
    this.tables = rules.tables();
    this.ordered = rules.ordered();
  }

  /**
   * Takes the lock, waiting for it if need be.
   *
   * <p>Mirrors {@code bpf_res_spin_lock} (6.15).
   *
   * @return null if taken; otherwise why not, and nothing has changed
   */
  @TryLocks(reentrant = false, ordered = true, maySleep = false)
  public @Nullable LockFailure lock() {
    return lock(ThreadContext.current());
  }

  /**
   * As {@link #lock()}, for a caller that knows its context.
   *
   * @param me the context of the calling thread
   * @return null if taken; otherwise why not, and nothing has changed
   */
  @TryLocks(reentrant = false, ordered = true, maySleep = false)
  public @Nullable LockFailure lock(ThreadContext me) {
    return takeAtOnce(me) ? null : SlowPath.lock(this, me);
  }

  /**
   * Takes the lock if it is free and no thread has waited for it too long.
   *
   * @return true if taken
   */
  @TryLocks(reentrant = false, ordered = true, maySleep = false)
  public boolean tryLock() {
    return tryLock(ThreadContext.current());
  }

  /**
   * As {@link #tryLock()}, for a caller that knows its context.
   *
   * @param me the context of the calling thread
   * @return true if taken
   */
  @TryLocks(reentrant = false, ordered = true, maySleep = false)
  public boolean tryLock(ThreadContext me) {
    return takeAtOnce(me);
  }

  /**
   * Gives the lock up.
   *
   * <p>Mirrors {@code bpf_res_spin_unlock} (6.15).
   *
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later;
   *     then nothing has changed
   */
  @Unlocks
  public void unlock() {
    unlock(ThreadContext.current());
  }

  /**
   * As {@link #unlock()}, for a caller that knows its context.
   *
   * @param me the context of the calling thread
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later;
   *     then nothing has changed
   */
  @Unlocks
  public void unlock(ThreadContext me) {
    if (ordered ? me.lastTaken != id : (long) OWNER.getOpaque(this) != me.id) {
      throw new LockMisuseException(misuse(me), this);
    }
    if (tables) {
      me.pop();
    }
    giveBack(me);
  }

  /**
   * As {@link #lock()}, and enters the irq-off region if the lock is taken.
   *
   * <p>Mirrors {@code bpf_res_spin_lock_irqsave} (6.15).
   *
   * @param flags where to save the interrupt flags
   * @return null if taken; otherwise why not, and nothing has changed
   * @throws IllegalStateException if flags are saved there already; nothing has changed
   */
  @TryLocks(reentrant = false, ordered = true, maySleep = false)
  public @Nullable LockFailure lockIrqSave(IrqFlags flags) {
    ThreadContext me = ThreadContext.current();
    flags.save(me, this);
    boolean taken = false;
    try {
      LockFailure failure = lock(me);
      taken = failure == null;
      return failure;
    } finally {
      if (!taken) {
        flags.restore(me);
      }
    }
  }

  /**
   * As {@link #unlock()}, and leaves the irq-off region.
   *
   * <p>Mirrors {@code bpf_res_spin_unlock_irqrestore} (6.15).
   *
   * @param flags where the interrupt flags were saved when the lock was taken
   * @throws LockMisuseException as for {@link #unlock()}; nothing has changed
   * @throws IllegalStateException if no flags were saved there with this lock by this thread, or
   *     others were saved later and not yet restored; nothing has changed
   */
  @Unlocks
  public void unlockIrqRestore(IrqFlags flags) {
    ThreadContext me = ThreadContext.current();
    flags.requireRestorable(me, this);
    unlock(me);
    flags.restore(me);
  }

  /**
   * Whether the calling thread holds the lock.
   *
   * @return true if it does
   */
  public boolean isHeldByCurrentThread() {
    return (long) OWNER.getOpaque(this) == ThreadContext.current().id;
  }

  /**
   * Whether any thread holds the lock, at this moment.
   *
   * @return a snapshot
   */
  public boolean isLocked() {
    return ownerAcquire() != 0;
  }

  /**
   * This lock where a {@code Lock} is expected. A wait that would be for ever, in a deadlock or for
   * a thread that has ended, throws {@link LockFailedException}; any other takes as long as it
   * takes. There are no conditions. An interruptible or timed wait does not queue, so it may be
   * overtaken.
   *
   * @return a view; any two of one lock are alike
   */
  public Lock asLock() {
    return new LockView(this);
  }

  /**
   * What failures call the lock.
   *
   * @return the name in back-quotes, or a number
   */
  public String name() {
    return name != null ? "`" + name + "`" : "lock " + id;
  }

  /**
   * The name and who holds the lock, at this moment.
   *
   * @return a text for people
   */
  @Override
  public String toString() {
    long holder = ownerAcquire();
    if (holder == 0) {
      return name() + ", free";
    }
    ThreadContext context = Contexts.find(holder);
    return name() + ", held by " + (context == null ? "a thread that has ended" : context);
  }

  long id() {
    return id;
  }

  LockRules rules() {
    return rules;
  }

  /** Refuses whoever does not hold the lock. */
  void requireHeld() {
    if (!isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(name() + " is not held by this thread");
    }
  }

  /** Waits beside the queue, until so much time (not 0) has passed or the thread is interrupted. */
  @Nullable LockFailure lockWithin(long nanos) {
    return SlowPath.lockWithin(this, ThreadContext.current(), nanos);
  }

  /** One attempt, which gives way to a thread that waits urgently. */
  boolean take(ThreadContext me) {
    return !isUrgent() && takeEvenIfUrgent(me);
  }

  /** One attempt. */
  boolean takeEvenIfUrgent(ThreadContext me) {
    if (!claim(me)) {
      return false;
    }
    enter(me);
    return true;
  }

  /** Gives up what one of the attempts has taken. */
  void giveBack(ThreadContext me) {
    if (ordered) {
      me.lastTaken = under;
    }
    OWNER.setRelease(this, 0L);
    Waiter hurried = (Waiter) URGENT.getOpaque(this);
    if (hurried != null) {
      hurried.wake();
    }
  }

  /** The id of the owner's context; 0 if free. */
  long ownerAcquire() {
    return (long) OWNER.getAcquire(this);
  }

  /** Makes newcomers queue and unlockers wake the waiter. */
  void hurry(Waiter waiter) {
    URGENT.setRelease(this, waiter);
  }

  /** Takes {@link #hurry} back. */
  void calm(Waiter waiter) {
    if ((Waiter) URGENT.getOpaque(this) == waiter) {
      URGENT.setRelease(this, (Waiter) null);
    }
  }

  boolean isUrgent() {
    return (Waiter) URGENT.getOpaque(this) != null;
  }

  @Nullable Waiter swapTail(Waiter waiter) {
    return (Waiter) TAIL.getAndSet(this, waiter);
  }

  boolean casTailToNull(Waiter waiter) {
    return TAIL.compareAndSet(this, waiter, (Waiter) null);
  }

  boolean hasQueue() {
    return (Waiter) TAIL.getAcquire(this) != null;
  }

  boolean casPending(ThreadContext me) {
    return PENDING.compareAndSet(this, 0L, me.id);
  }

  boolean hasPending() {
    return (long) PENDING.getAcquire(this) != 0;
  }

  void clearPending() {
    PENDING.setRelease(this, 0L);
  }

  /** The whole of an attempt of a thread that has not waited. */
  private boolean takeAtOnce(ThreadContext me) {
    if (isUrgent() || !claim(me)) {
      return false;
    }
    if (tables) {
      me.push(id);
    }
    enter(me);
    return true;
  }

  private boolean claim(ThreadContext me) {
    return (long) OWNER.compareAndExchangeAcquire(this, 0L, me.id) == 0L;
  }

  private void enter(ThreadContext me) {
    if (ordered) {
      under = me.lastTaken;
      me.lastTaken = id;
    }
  }

  private LockMisuse misuse(ThreadContext me) {
    long holder = (long) OWNER.getOpaque(this);
    if (holder == me.id) {
      return LockMisuse.OUT_OF_ORDER;
    }
    return holder == 0 ? LockMisuse.NOT_LOCKED : LockMisuse.NOT_OWNER;
  }
}
