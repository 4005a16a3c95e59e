package dev.custody.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The storage of dead objects, for new ones: what is given back can be had again after a grace
 * period, when no reader in an rcu region looks at it any more. Many share one grace period. All
 * fields are guarded by the monitor, under which nothing of the user's is called.
 */
final class StoragePool<T> {
  private static final int BATCH = 32;

  private final int capacity;
  private final int batch;
  private final Deque<T> free = new ArrayDeque<>();
  private List<T> retired = new ArrayList<>();
  private int kept;

  StoragePool(int capacity) {
    this.capacity = capacity;
    this.batch = Math.min(BATCH, capacity);
  }

  /** The storage of a dead object; null if there is none. */
  synchronized @Nullable T take() {
    T storage = free.poll();
    if (storage != null) {
      kept--;
    }
    return storage;
  }

  /** Keeps the storage of a dead object, or leaves it to the collector if there is enough. */
  void retire(T storage) {
    List<T> full = add(storage);
    if (full != null) {
      Rcu.afterGracePeriod(() -> release(full));
    }
  }

  private synchronized @Nullable List<T> add(T storage) {
    if (kept == capacity) {
      return null;
    }
    kept++;
    retired.add(storage);
    if (retired.size() < batch) {
      return null;
    }
    List<T> full = retired;
    retired = new ArrayList<>();
    return full;
  }

  private synchronized void release(List<T> storages) {
    free.addAll(storages);
  }
}
