package dev.custody.runtime;

import java.lang.invoke.MethodHandles;

/**
 * A reference count by the rules of FreeBSD's refcount(9): the release that takes the last
 * reference returns true, and whoever gets that true destroys the object.
 *
 * <p>A count is a number in an object, not the object: the object's type is {@code @Refcounted},
 * and its own methods say {@code @Acquires} and {@code @Releases}.
 *
 * <pre>{@code
 * @Refcounted
 * final class Page {
 *   private final RefCount references = RefCount.of(1);
 *
 *   @Acquires(Of.RECEIVER)
 *   Page retain() {
 *     references.acquire();
 *     return this;
 *   }
 *
 *   @Releases
 *   void release() {
 *     if (references.release()) {
 *       free();
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The count is 32 bits; with the top bit set it is <em>saturated</em>: misused, or full. The
 * next unconditional operation pins it at {@link #SATURATED}, from where nothing moves it but
 * {@link #init}, so a misused object leaks and is never destroyed while in use. {@link OnMisuse}
 * says what else happens; each misuse below is reported to it.
 *
 * <p>The three functions of FreeBSD 6.0 are {@link #init}, {@link #acquire} and {@link #release};
 * in FreeBSD 15, mirrored here, they are the same but for what 6.0 lacks: {@code acquire} returns
 * the old value, {@code release} has the barriers that a destructor needs, and overflow saturates
 * instead of wrapping. {@link LinuxRefCount} has Linux's rules. The choice is the type's:
 *
 * <table>
 *   <caption>Where the two differ</caption>
 *   <tr><th>case</th><th>this class</th><th>{@code LinuxRefCount}</th></tr>
 *   <tr><td>acquiring at 0</td><td>allowed, 0 becomes 1</td><td>misuse, pinned</td></tr>
 *   <tr><td>an acquire returns</td><td>the old value</td><td>nothing</td></tr>
 *   <tr><td>crossing 2<sup>31</sup></td><td>pinned one operation later</td>
 *       <td>pinned at once</td></tr>
 *   <tr><td>conditional acquire, saturated</td><td>true, unchanged</td><td>true, pinned</td></tr>
 *   <tr><td>conditional release, pinned</td><td>false</td><td>{@code decNotOne}: true</td></tr>
 * </table>
 *
 * <p>Safe for any thread. {@code acquire} and {@code release} are wait-free where the processor
 * adds in one instruction; the conditional operations are lock-free. Detection is after the fact,
 * so another thread may see a wrong value for an instant; it stays harmless below 2<sup>30</sup>
 * threads. Additions are in full order, which is more than is promised: the weaker modes of {@code
 * VarHandle} are loops of compare-and-set in JDK 17 to 25, and only the strongest is the
 * processor's own addition. The access to the field is tabled at {@link RefCountField}.
 *
 * <p>Mirrors {@code sys/sys/refcount.h} of FreeBSD 15.
 */
public final class RefCount {
  /** The value of a pinned count, 0xC0000000: half way between overflow and underflow. */
  public static final int SATURATED = 0xC000_0000;

  private static final RefCountField<RefCount> COUNT =
      RefCountField.of(MethodHandles.lookup(), RefCount.class, "count");

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count;

  private RefCount() {}

  /**
   * A new count.
   *
   * @param value as for {@link #init}
   * @return the count
   */
  public static RefCount of(int value) {
    RefCount count = new RefCount();
    count.init(value);
    return count;
  }

  /**
   * Sets the count, whatever it was: for an object that nobody else has yet, or again. Relaxed. A
   * negative value is misuse.
   *
   * <p>Mirrors {@code refcount_init} (FreeBSD 6.0).
   *
   * @param value the count, from 0
   */
  public void init(int value) {
    COUNT.init(this, value);
  }

  /**
   * A snapshot, which may be old when it returns. Relaxed.
   *
   * <p>Mirrors {@code refcount_load} (FreeBSD 13.0).
   *
   * @return the count; negative if saturated
   */
  public int load() {
    return COUNT.load(this);
  }

  /**
   * Adds one reference, unconditionally; the caller must have one, or know that the object lives.
   * Relaxed. Misuse if the count is saturated; 2<sup>31</sup> - 1 becomes saturated, unreported
   * yet.
   *
   * <p>Mirrors {@code refcount_acquire} (FreeBSD 6.0).
   *
   * @return the count before
   */
  public int acquire() {
    return COUNT.acquire(this);
  }

  /**
   * Adds several references, as {@link #acquire}.
   *
   * <p>Mirrors {@code refcount_acquiren} (FreeBSD 13.0).
   *
   * @param n how many, unsigned and below 0x60000000; more is misuse
   * @return the count before
   */
  public int acquiren(int n) {
    return COUNT.acquiren(this, n);
  }

  /**
   * Adds one reference unless that would saturate the count. Relaxed. Adds to 0 as well.
   *
   * <p>Mirrors {@code refcount_acquire_checked} (FreeBSD 12.0).
   *
   * @return true if added; false if the count is 2<sup>31</sup> - 1 or saturated, and unchanged
   */
  public boolean acquireChecked() {
    return COUNT.acquireChecked(this);
  }

  /**
   * Adds one reference unless there is none, for a caller who found the object and has no reference
   * of its own. Relaxed.
   *
   * <p>Mirrors {@code refcount_acquire_if_not_zero} (FreeBSD 12.0).
   *
   * @return true if added, or saturated and unchanged; false if the count is 0
   */
  public boolean acquireIfNotZero() {
    return COUNT.acquireIfNotZero(this);
  }

  /**
   * Adds one reference if there are more than some. Relaxed.
   *
   * <p>Mirrors {@code refcount_acquire_if_gt} (FreeBSD 13.0).
   *
   * @param n that many, unsigned
   * @return true if added, or saturated and unchanged; false if there are not more
   */
  public boolean acquireIfGt(int n) {
    return COUNT.acquireIfGt(this, n);
  }

  /**
   * Takes one reference away. Release order; acquire order too if it was the last, so that the
   * destructor sees what every holder did. Misuse if the count is 0 or saturated.
   *
   * <p>Mirrors {@code refcount_release} (FreeBSD 6.0).
   *
   * @return true if it was the last: the caller destroys the object
   */
  public boolean release() {
    return COUNT.release(this);
  }

  /**
   * Takes several references away, as {@link #release}.
   *
   * <p>Mirrors {@code refcount_releasen} (FreeBSD 13.0).
   *
   * @param n how many, unsigned and below 0x60000000; more is misuse, as are more than there are
   * @return true if there were exactly as many
   */
  public boolean releasen(int n) {
    return COUNT.releasen(this, n);
  }

  /**
   * Takes the reference away if it is the last. Release order, and acquire order on true.
   *
   * <p>Mirrors {@code refcount_release_if_last} (FreeBSD 13.0).
   *
   * @return true if the count was 1 and is 0; else it is unchanged
   */
  public boolean releaseIfLast() {
    return COUNT.releaseIfLast(this);
  }

  /**
   * Takes one reference away unless it is the last. Release order.
   *
   * <p>Mirrors {@code refcount_release_if_not_last} (FreeBSD 12.0).
   *
   * @return true if taken away; false if the count is 0, 1 or saturated, and unchanged
   */
  public boolean releaseIfNotLast() {
    return COUNT.releaseIfNotLast(this);
  }

  /**
   * Takes one reference away if there are more than some. Release order.
   *
   * <p>Mirrors {@code refcount_release_if_gt} (FreeBSD 13.0).
   *
   * @param n that many, unsigned, at least 1; 0 is misuse, as only {@link #release} may take the
   *     last
   * @return true if taken away; false if there are not more or the count is saturated
   */
  public boolean releaseIfGt(int n) {
    return COUNT.releaseIfGt(this, n);
  }

  /**
   * The count for people: the number, or {@code saturated}.
   *
   * @return a snapshot
   */
  @Override
  public String toString() {
    int now = load();
    return now < 0 ? "saturated" : Integer.toString(now);
  }
}
