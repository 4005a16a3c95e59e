package dev.custody.runtime;

import dev.custody.annotations.TryLocks;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.locks.Lock;

/**
 * A reference count by the rules of Linux's {@code refcount_t}: adding to a count of 0 is misuse,
 * and every misuse pins the count at once, so that the object leaks and is never destroyed while in
 * use.
 *
 * <p>The count is signed: 0 is dead, 1 to 2<sup>31</sup> - 1 live, negative misused. Each misuse is
 * reported to {@link OnMisuse}, which by default warns once per place and kind, as the kernel does.
 * Where these rules differ from FreeBSD's is tabled at {@link RefCount}, with how a type uses a
 * count.
 *
 * <p>Safe for any thread. {@code inc}, {@code dec} and {@code decAndTest} are wait-free where the
 * processor adds in one instruction; the conditional operations are lock-free. Detection is after
 * the fact, so another thread may see a wrong value for an instant; it stays harmless below
 * 2<sup>30</sup> threads. Two orders are stronger than the kernel's, because Java has no control
 * dependencies: a conditional addition acquires on success, and {@link #decIfOne} acquires on true.
 * The access to the field is tabled at {@link LinuxRefCountField}.
 *
 * <p>Mirrors {@code include/linux/refcount.h} and {@code lib/refcount.c} of Linux 6.15.
 */
public final class LinuxRefCount {
  private static final LinuxRefCountField<LinuxRefCount> COUNT =
      LinuxRefCountField.of(MethodHandles.lookup(), LinuxRefCount.class, "count");

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count;

  private LinuxRefCount() {}

  /**
   * A new count.
   *
   * @param value as for {@link #set}
   * @return the count
   */
  public static LinuxRefCount of(int value) {
    LinuxRefCount count = new LinuxRefCount();
    count.set(value);
    return count;
  }

  /**
   * Sets the count, whatever it was: for an object that nobody else has. Relaxed.
   *
   * <p>Mirrors {@code refcount_set} (Linux 4.11).
   *
   * @param value the count; not checked
   */
  public void set(int value) {
    COUNT.set(this, value);
  }

  /**
   * Sets the count of an object whose memory others may be looking at, because it is used again.
   * Release order: who then gets a reference by {@link #incNotZero} sees the object initialised.
   *
   * <p>Mirrors {@code refcount_set_release} (Linux 6.15).
   *
   * @param value the count; not checked
   */
  public void setRelease(int value) {
    COUNT.setRelease(this, value);
  }

  /**
   * A snapshot, which may be old when it returns. Relaxed.
   *
   * <p>Mirrors {@code refcount_read} (Linux 4.11).
   *
   * @return the count; negative if misused, as unsigned number what the kernel returns
   */
  public int read() {
    return COUNT.read(this);
  }

  /**
   * Adds one reference; the caller must have one. Relaxed. Misuse if the count is not live.
   *
   * <p>Mirrors {@code refcount_inc} (Linux 4.11).
   */
  public void inc() {
    COUNT.inc(this);
  }

  /**
   * Adds several references, as {@link #inc}.
   *
   * <p>Mirrors {@code refcount_add} (Linux 4.11).
   *
   * @param n how many, from 1
   */
  public void add(int n) {
    COUNT.add(this, n);
  }

  /**
   * Adds one reference unless the object is dead, for a caller who found it and has no reference of
   * its own. Acquire order on true, so it is the kernel's {@code refcount_inc_not_zero_acquire} as
   * well, save at the limit. Misuse if the count is negative or would be.
   *
   * <p>Mirrors {@code refcount_inc_not_zero} (Linux 4.11).
   *
   * @return false if the count is 0; true else, also after misuse, when the object leaks anyway
   */
  public boolean incNotZero() {
    return COUNT.incNotZero(this);
  }

  /**
   * Adds several references unless the object is dead, as {@link #incNotZero}.
   *
   * <p>Mirrors {@code refcount_add_not_zero} (Linux 4.11).
   *
   * @param n how many, from 1
   * @return false if the count is 0
   */
  public boolean addNotZero(int n) {
    return COUNT.addNotZero(this, n);
  }

  /**
   * Adds several references unless the object is dead or has too many: {@code
   * refcount_add_not_zero_limited_acquire}. Acquire order on true. At the limit, and on a pinned
   * count, it fails without misuse; {@link #read} tells which it was.
   *
   * <p>Mirrors {@code refcount_add_not_zero_limited_acquire} (Linux 6.15).
   *
   * @param n how many, from 1
   * @param limit the highest count to reach; 2<sup>31</sup> - 1 for no limit
   * @return whether added
   */
  public boolean addNotZeroLimited(int n, int limit) {
    return COUNT.addNotZeroLimited(this, n, limit);
  }

  /**
   * Takes one reference away. Release order; acquire order too if it was the last. Misuse if the
   * count is not live.
   *
   * <p>Mirrors {@code refcount_dec_and_test} (Linux 4.11).
   *
   * @return true if it was the last: the caller destroys the object
   */
  public boolean decAndTest() {
    return COUNT.decAndTest(this);
  }

  /**
   * Takes several references away, as {@link #decAndTest}.
   *
   * <p>Mirrors {@code refcount_sub_and_test} (Linux 4.11).
   *
   * @param n how many, from 1; more than there are is misuse, as is 0 of a dead object
   * @return true if there were exactly as many
   */
  public boolean subAndTest(int n) {
    return COUNT.subAndTest(this, n);
  }

  /**
   * Takes one reference away. Release order. Misuse if it was the last, or the count not live.
   *
   * <p>Mirrors {@code refcount_dec} (Linux 4.11).
   */
  public void dec() {
    COUNT.dec(this);
  }

  /**
   * Takes the reference away if it is the last. Release order, and acquire order on true.
   *
   * <p>Mirrors {@code refcount_dec_if_one} (Linux 4.11).
   *
   * @return true if the count was 1 and is 0; else it is unchanged
   */
  public boolean decIfOne() {
    return COUNT.decIfOne(this);
  }

  /**
   * Takes one reference away unless it is the last. Release order. A pinned count stays as it is. 0
   * is misuse, reported and unchanged.
   *
   * <p>Mirrors {@code refcount_dec_not_one} (Linux 4.11).
   *
   * @return false if the count is 1, and unchanged; true else
   */
  public boolean decNotOne() {
    return COUNT.decNotOne(this);
  }

  /**
   * Takes one reference away, and the lock if it is the last: for objects that others find under
   * that lock. It is not touched unless the count is 1. Also the kernel's {@code
   * refcount_dec_and_mutex_lock}. Orders as {@link #decAndTest}.
   *
   * <p>Mirrors {@code refcount_dec_and_lock} (Linux 4.11).
   *
   * @param lock the lock under which the object can be found
   * @return true if it was the last; the lock is then held, and the caller unlocks it
   */
  public boolean decAndLock(@TryLocks Lock lock) {
    return COUNT.decAndLock(this, lock);
  }

  /**
   * The count for people: the number, or {@code saturated}.
   *
   * @return a snapshot
   */
  @Override
  public String toString() {
    int now = read();
    return now < 0 ? "saturated" : Integer.toString(now);
  }
}
