package dev.custody.runtime;

import java.lang.invoke.MethodHandles;

/**
 * A reference count that knows which life of its object a reference belongs to, for objects whose
 * storage is used again: a holder that kept a reference too long is told so, instead of counting on
 * the object that lives there now.
 *
 * <pre>{@code
 * int generation = count.begin(); // the object lives, with one reference
 * count.acquire(generation);
 * count.release(generation);
 * if (count.release(generation)) {
 *   reuse(object); // whoever still uses this generation is stale
 * }
 * }</pre>
 *
 * <p>Generation and count are one word of 64 bits, changed by one compare-and-set, so that a stale
 * holder never changes the count of another life, not even for an instant. A generation comes back
 * after 2<sup>32</sup> lives. {@link Handle} keeps an object and its generation together.
 *
 * <p>Safe for any thread; lock-free. Misuse is refused with the count unchanged, so this count is
 * never pinned: where {@link RefCount} must assume that a wrong number of references means use
 * after free, here every holder has shown that it belongs to this life.
 *
 * <p>The access to the field is tabled at {@link GenerationRefCountField}. There is nothing like it
 * in the kernel; the closest are the {@code SLAB_TYPESAFE_BY_RCU} caches, whose users check after
 * {@code refcount_inc_not_zero} that they have the object that they looked for.
 */
public final class GenerationRefCount {
  private static final GenerationRefCountField<GenerationRefCount> COUNT =
      GenerationRefCountField.of(MethodHandles.lookup(), GenerationRefCount.class, "count");

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private long count;

  /** A count of an object that does not live yet. */
  public GenerationRefCount() {}

  /**
   * Begins the next life, with one reference. Release order: what was written before is seen by who
   * gets a reference.
   *
   * @return the generation, which is what a reference is known by
   * @throws IllegalStateException if the object lives; nothing has changed
   */
  public int begin() {
    return COUNT.begin(this);
  }

  /**
   * Adds one reference, for a holder of one. Relaxed.
   *
   * @param generation what the holder's reference is known by
   * @throws StaleReferenceException if that life is over; nothing has changed
   * @throws IllegalStateException if there are 2<sup>31</sup> - 1 references; nothing has changed
   */
  public void acquire(int generation) {
    COUNT.acquire(this, generation);
  }

  /**
   * Adds one reference if that life is not over, for a caller who found the object and has no
   * reference. Acquire order on true.
   *
   * @param generation the life that the caller looks for
   * @return whether added
   * @throws IllegalStateException if there are 2<sup>31</sup> - 1 references; nothing has changed
   */
  public boolean acquireIfCurrent(int generation) {
    return COUNT.acquireIfCurrent(this, generation);
  }

  /**
   * Takes one reference away. Release order; acquire order too if it was the last.
   *
   * @param generation what the holder's reference is known by
   * @return true if it was the last: that life is over, and the caller destroys the object
   * @throws StaleReferenceException if that life is over already; nothing has changed
   */
  public boolean release(int generation) {
    return COUNT.release(this, generation);
  }

  /**
   * Whether a life is not over, at this moment. Acquire order.
   *
   * @param generation the life
   * @return a snapshot
   */
  public boolean isCurrent(int generation) {
    return COUNT.isCurrent(this, generation);
  }

  /**
   * How many references there are, at this moment. Relaxed.
   *
   * @return a snapshot; 0 if the object does not live
   */
  public int load() {
    return COUNT.load(this);
  }

  /**
   * The generation and the count for people.
   *
   * @return a snapshot
   */
  @Override
  public String toString() {
    return COUNT.describe(this);
  }
}
