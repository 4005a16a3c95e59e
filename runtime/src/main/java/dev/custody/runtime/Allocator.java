package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Releases;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of one type and destroys them: when the last owner drops an object, what its
 * fields own is destroyed first, in the order of their declaration and also if destroying some of
 * them throws; then its storage is kept for a new object.
 *
 * <pre>{@code
 * static final Allocator<Packet> PACKETS = Allocator.pooling(Packet.META, 256);
 *
 * Packet packet = PACKETS.create();
 * PACKETS.drop(packet);
 * }</pre>
 *
 * <p>Storage is used again only where the type's metadata can {@link TypeMeta#recycle} it, and only
 * after a grace period: a reader that found an object in an rcu region sees it, dead or not, until
 * it leaves the region. In debug mode no storage is used again, so that a stale reference is found
 * out: it is {@linkplain TypeMeta#poison poisoned} instead.
 *
 * <p>An object's count is where its metadata says. A type without a count has one owner; dropping
 * it twice is then told in debug mode only. {@link Allocated} objects count by themselves, and may
 * be given to {@link Kfuncs#objDrop} as well.
 *
 * <p>Safe for any thread; creating and dropping with a pool takes a monitor.
 *
 * <p>Mirrors {@code bpf_obj_new} and {@code bpf_obj_drop} with {@code bpf_obj_free_fields} (Linux
 * 6.2), and the caches of {@code bpf_mem_alloc} (6.1) behind them.
 *
 * @param <T> the type
 */
public final class Allocator<T> {
  private final TypeMeta<T> meta;
  private final @Nullable StoragePool<T> pool;

  private Allocator(TypeMeta<T> meta, @Nullable StoragePool<T> pool) {
    this.meta = meta;
    this.pool = pool;
  }

  /**
   * An allocator that leaves storage to the garbage collector.
   *
   * @param <T> the type
   * @param meta its metadata
   * @return the allocator
   */
  public static <T> Allocator<T> of(TypeMeta<T> meta) {
    return new Allocator<>(meta, null);
  }

  /**
   * An allocator that keeps storage.
   *
   * @param <T> the type
   * @param meta its metadata
   * @param capacity the storage of so many dead objects is kept, at least 1
   * @return the allocator
   */
  public static <T> Allocator<T> pooling(TypeMeta<T> meta, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "a pool has room for one object at least, not " + capacity);
    }
    return new Allocator<>(meta, Tracing.ON ? null : new StoragePool<>(capacity));
  }

  /**
   * Makes an object.
   *
   * <p>Mirrors {@code bpf_obj_new} (6.2).
   *
   * @return the object, with one owner: the caller
   */
  @Acquires
  public T create() {
    T kept = pool == null ? null : pool.take();
    T object = kept != null ? renewed(kept) : meta.create();
    if (object instanceof Allocated allocated) {
      allocated.homeIs(this);
    } else if (Tracing.ON) {
      Tracing.begun(object, 1);
    }
    return object;
  }

  /**
   * One owner less; the last one destroys the object.
   *
   * <p>Mirrors {@code bpf_obj_drop} (6.2).
   *
   * @param object an object of this allocator
   */
  public void drop(@Releases T object) {
    if (object instanceof Allocated allocated) {
      allocated.drop();
    } else if (isLast(object)) {
      destroy(object);
    }
  }

  /** Destroys what the fields own, and gives the storage back. */
  void destroy(T object) {
    try {
      meta.destroyFields(object);
    } finally {
      retire(object);
    }
  }

  /** As {@link #destroy}, for an object that knows its allocator and not its type. */
  void destroyAllocated(Allocated object) {
    destroy(meta.type().cast(object));
  }

  private boolean isLast(T object) {
    LinuxRefCountField<? super T> count = meta.count();
    if (count != null) {
      return count.decAndTest(object);
    }
    if (Tracing.ON) {
      Tracing.used(object);
      Tracing.released(object, 1, true);
    }
    return true;
  }

  private void retire(T object) {
    if (Tracing.ON) {
      Rcu.afterGracePeriod(() -> meta.poison(object));
    } else if (pool != null && meta.recycle(object)) {
      pool.retire(object);
    }
  }

  private T renewed(T storage) {
    if (storage instanceof Allocated allocated) {
      allocated.beginAgain();
    }
    LinuxRefCountField<? super T> count = meta.count();
    if (count != null) {
      count.setRelease(storage, 1);
    }
    return storage;
  }
}
