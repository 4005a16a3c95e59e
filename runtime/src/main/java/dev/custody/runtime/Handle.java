package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Borrowed;
import dev.custody.annotations.MustRelease;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One reference to an object whose storage is used again: the object, and the life of it that the
 * holder knows. Whoever holds it after its release gets a {@link StaleReferenceException}, not
 * another object.
 *
 * <pre>{@code
 * Handle<Buffer> handle = Handle.begin(buffer, COUNT, pool::reuse);
 * Handle<Buffer> second = handle.acquire();
 * second.get().clear();
 * second.release();
 * handle.release(); // the last: pool.reuse(buffer)
 * }</pre>
 *
 * <p>Each reference is a handle of its own, and a handle is released once: a second release of the
 * same one is told, though other handles may keep the object alive. In debug mode a handle that is
 * lost is a leak, also where a pool keeps the object. Safe for any thread, but one handle belongs
 * to one holder.
 *
 * @param <T> the object
 */
@MustRelease("release")
public final class Handle<T> {
  private final T object;
  private final GenerationRefCountField<? super T> count;
  private final Consumer<? super T> destroy;
  private final int generation;

  /** Confined to the holder, who alone may release. */
  private boolean released;

  private Handle(
      T object,
      GenerationRefCountField<? super T> count,
      Consumer<? super T> destroy,
      int generation) {
    this.object = object;
    this.count = count;
    this.destroy = destroy;
    this.generation = generation;
    if (Tracing.ON) {
      Tracing.begun(this, 1);
    }
  }

  /**
   * Begins the next life of an object.
   *
   * @param <T> the object
   * @param object the object
   * @param count where its count is
   * @param destroy called with the object when the last handle of this life is released
   * @return the first reference, owned by the caller
   * @throws IllegalStateException if the object lives
   */
  @Acquires
  public static <T> Handle<T> begin(
      T object, GenerationRefCountField<? super T> count, Consumer<? super T> destroy) {
    Objects.requireNonNull(destroy, "destroy");
    return new Handle<>(object, count, destroy, count.begin(object));
  }

  /**
   * The object.
   *
   * @return the object, borrowed until the handle is released
   * @throws StaleReferenceException if the handle was released
   */
  @Borrowed
  public T get() {
    requireHeld();
    return object;
  }

  /**
   * One more reference.
   *
   * @return another handle, owned by the caller
   * @throws StaleReferenceException if this one was released
   */
  @Acquires
  public Handle<T> acquire() {
    requireHeld();
    count.acquire(object, generation);
    return new Handle<>(object, count, destroy, generation);
  }

  /**
   * Ends this reference; the last one of a life destroys the object.
   *
   * @throws StaleReferenceException if it was released already; nothing has changed
   */
  public void release() {
    requireHeld();
    released = true;
    if (Tracing.ON) {
      Tracing.released(this, 1, true);
    }
    if (count.release(object, generation)) {
      destroy.accept(object);
    }
  }

  /**
   * Whether the handle can be used.
   *
   * @return false once it is released
   */
  public boolean isHeld() {
    return !released && count.isCurrent(object, generation);
  }

  private void requireHeld() {
    if (!isHeld()) {
      throw count.stale(object, generation);
    }
  }
}
