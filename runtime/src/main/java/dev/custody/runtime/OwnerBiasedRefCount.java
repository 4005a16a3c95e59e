package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A reference count for objects that one thread uses far more than all others: that thread, the
 * owner, counts without a locked instruction; the others count on the side; the last reference of
 * all is still found exactly.
 *
 * <pre>{@code
 * OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
 * count.acquire(); // by the owner: a plain addition
 * count.handOver(); // before another thread gets one of the owner's references
 * queue.put(page);
 * if (count.release()) {
 *   free(); // nobody has a reference any more
 * }
 * }</pre>
 *
 * <p>The thread that makes the count is its owner. What the owner acquires it releases itself, or
 * it calls {@link #handOver} once for each reference that another thread will release. When the
 * owner has released its last reference, the count is <em>shared</em>: all threads count alike,
 * like in {@link RefCount}. An owner that ends or has lost interest calls {@link #share} first; the
 * only holder of a shared count may call {@link #bias} to become its owner.
 *
 * <p>Misuse pins the count, so that the object leaks, and is told to {@link OnMisuse#byDefault}:
 * adding to a dead count, releasing more than there is, and a release by a thread of what the owner
 * has not handed over.
 *
 * <p>Implementation: after Choi, Shull and Torrellas, <i>Biased Reference Counting</i> (PACT 2018),
 * with the hand-over said by the program in place of the paper's queue of objects that the owner
 * must look at some time. The owner's part is at least 1 while there is an owner. The word that is
 * shared holds the others' part in its upper 63 bits and below it whether the owner has gone; it is
 * dead where it has gone and the count is 0, a state that exactly one change leads to.
 *
 * <table>
 *   <caption>Access</caption>
 *   <tr><th>field</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code owner}</td><td>plain; only the owner can find itself there</td>
 *       <td>plain, by the owner or the only holder</td></tr>
 *   <tr><td>{@code biased}</td><td>plain by the owner, acquire by {@code load}</td>
 *       <td>release, by the owner or the only holder</td></tr>
 *   <tr><td>{@code shared}</td><td>opaque, acquire by {@code load}</td>
 *       <td>weakCompareAndSetAcquire to add, weakCompareAndSetRelease to take away and an acquire
 *       fence on the last; getAndAdd to hand over and share</td></tr>
 * </table>
 *
 * <p>Safe for any thread. The owner's operations are wait-free, the others lock-free.
 */
public final class OwnerBiasedRefCount {
  private static final long OWNER_GONE = 1;
  private static final long ONE = 2;
  private static final long PINNED = Long.MIN_VALUE / 2;

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final VarHandle BIASED = FieldAccess.of(LOOKUP, "biased", int.class);
  private static final VarHandle SHARED = FieldAccess.of(LOOKUP, "shared", long.class);

  private @Nullable Thread owner = Thread.currentThread();
  private int biased = 1;

  @SuppressWarnings("UnusedVariable") // through SHARED
  private long shared;

  private OwnerBiasedRefCount() {}

  /**
   * A count of one reference, which the calling thread has; the thread is the owner.
   *
   * @return the count
   */
  public static OwnerBiasedRefCount create() {
    OwnerBiasedRefCount count = new OwnerBiasedRefCount();
    if (Tracing.ON) {
      Tracing.begun(count, 1);
    }
    return count;
  }

  /**
   * Adds one reference; the caller must have one, or know that the object lives. Relaxed. Misuse if
   * the count is dead or pinned.
   */
  public void acquire() {
    if (Tracing.ON) {
      Tracing.acquired(this, 1);
    }
    if (Thread.currentThread() == owner) {
      int own = biased;
      if (own != Integer.MAX_VALUE) {
        BIASED.setRelease(this, own + 1);
        return;
      }
    }
    if (!addShared()) {
      pin(CountMisuse.ADDED_TO_ZERO);
    }
  }

  /**
   * Adds one reference unless the count is dead, for a caller who found the object and has no
   * reference of its own. Acquire order on true.
   *
   * @return false if the count is dead; true else, also if it is pinned
   */
  public boolean acquireIfNotZero() {
    boolean added = addShared();
    if (Tracing.ON && added) {
      Tracing.acquired(this, 1);
    }
    return added;
  }

  /**
   * Takes one reference away. Release order; acquire order too if it was the last of all. Misuse if
   * the calling thread is not the owner and there is none that was handed over or acquired by
   * another thread.
   *
   * @return true if it was the last of all: the caller destroys the object
   */
  public boolean release() {
    boolean last;
    if (Thread.currentThread() == owner) {
      int left = biased - 1;
      BIASED.setRelease(this, left);
      last = left == 0 && leave();
    } else {
      last = takeShared();
    }
    if (Tracing.ON && !isPinned()) {
      Tracing.released(this, 1, last);
    }
    return last;
  }

  /**
   * Makes one of the owner's references one that any thread may release. The owner's last reference
   * makes the count shared. Does nothing if the count is shared already. Release order.
   *
   * @throws IllegalStateException if another thread is the owner; nothing has changed
   */
  public void handOver() {
    if (isOwner()) {
      if (biased == 1) {
        share();
      } else {
        add(ONE);
        BIASED.setRelease(this, biased - 1);
      }
    }
  }

  /**
   * Gives up the owner's part: all references are such that any thread may release them, and there
   * is no owner. Does nothing if the count is shared already. Release order.
   *
   * @throws IllegalStateException if another thread is the owner; nothing has changed
   */
  public void share() {
    if (isOwner()) {
      // In this order, so that at no moment there seem to be fewer references than there are.
      add(biased * ONE);
      BIASED.setRelease(this, 0);
      boolean dead = leave();
      assert !dead;
    }
  }

  /**
   * Makes the calling thread, which has a reference, the owner of a shared count if nobody else has
   * one. Acquire order on true.
   *
   * @return whether the calling thread is the owner
   */
  public boolean bias() {
    Thread me = Thread.currentThread();
    if (owner == me) {
      return true;
    }
    if ((long) SHARED.getOpaque(this) != (ONE | OWNER_GONE)) {
      return false;
    }
    // The only holder is alone here. Somebody may yet find the object and acquire it.
    BIASED.setRelease(this, 1);
    if (!SHARED.compareAndSet(this, ONE | OWNER_GONE, 0L)) {
      BIASED.setRelease(this, 0);
      return false;
    }
    owner = me;
    return true;
  }

  /**
   * How many references there are, at this moment: the owner's part and the others'. While one is
   * handed over it may be counted twice; never fewer than there are. Acquire order.
   *
   * @return a snapshot; negative if pinned
   */
  public long load() {
    while (true) {
      int before = (int) BIASED.getAcquire(this);
      long others = (long) SHARED.getAcquire(this);
      if (others < 0) {
        return RefCount.SATURATED;
      }
      if ((int) BIASED.getAcquire(this) == before) {
        return before + (others >> 1);
      }
    }
  }

  /**
   * The count for people: the number, or {@code saturated}.
   *
   * @return a snapshot
   */
  @Override
  public String toString() {
    long now = load();
    return now < 0 ? "saturated" : Long.toString(now);
  }

  /** Whether the caller is the owner; false if there is none, which is for good. */
  private boolean isOwner() {
    if (Thread.currentThread() == owner) {
      return true;
    }
    if (((long) SHARED.getOpaque(this) & OWNER_GONE) == 0) {
      throw new IllegalStateException("another thread owns this count");
    }
    return false;
  }

  /** The owner goes, having nothing left; true if nobody else has either. */
  private boolean leave() {
    owner = null;
    return (long) SHARED.getAndAdd(this, OWNER_GONE) == 0;
  }

  private void add(long references) {
    long unused = (long) SHARED.getAndAdd(this, references);
  }

  private boolean addShared() {
    while (true) {
      long old = (long) SHARED.getOpaque(this);
      if (old == OWNER_GONE) {
        return false;
      }
      if (old < 0) {
        OnMisuse.byDefault().misused(CountMisuse.SATURATED, this);
        return true;
      }
      if (SHARED.weakCompareAndSetAcquire(this, old, old + ONE)) {
        return true;
      }
    }
  }

  private boolean takeShared() {
    while (true) {
      long old = (long) SHARED.getOpaque(this);
      if (old < ONE) {
        pin(CountMisuse.UNDERFLOW);
        return false;
      }
      if (SHARED.weakCompareAndSetRelease(this, old, old - ONE)) {
        if (old != (ONE | OWNER_GONE)) {
          return false;
        }
        VarHandle.acquireFence();
        return true;
      }
    }
  }

  private boolean isPinned() {
    return (long) SHARED.getOpaque(this) < 0;
  }

  private void pin(CountMisuse misuse) {
    SHARED.setOpaque(this, PINNED);
    OnMisuse.byDefault().misused(misuse, this);
  }
}
