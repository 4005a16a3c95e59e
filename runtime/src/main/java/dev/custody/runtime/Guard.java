package dev.custody.runtime;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the owned collections have in common: one lock around everything, elements that are dropped
 * where they cannot be added, and an end. All fields are guarded by the lock.
 *
 * @param <E> the elements
 * @param <H> what ties them in
 */
final class Guard<E, H extends Hook<E>> {
  final ResilientSpinLock lock;
  private final Object collection;
  private final Function<? super E, H> hookOf;
  private final Consumer<? super E> drop;
  private boolean closed;
  private boolean comparing;

  Guard(
      Object collection,
      ResilientSpinLock lock,
      Function<? super E, H> hookOf,
      Consumer<? super E> drop) {
    this.collection = collection;
    this.lock = lock;
    this.hookOf = hookOf;
    this.drop = drop;
  }

  /** Refuses a caller without the lock, and one from within a comparison. */
  void enter() {
    lock.requireHeld();
    if (comparing) {
      throw new IllegalStateException("a comparison must only look at the elements");
    }
  }

  /** The element's hook, if it is tied into this collection. */
  @Nullable H hookIn(E element) {
    H hook = hookOf.apply(element);
    return hook.isIn(collection) && hook.element == element ? hook : null;
  }

  /** Refuses what is no element of this collection by its type, which only its hook can tell. */
  @SuppressWarnings("unchecked") // that is what is found out
  void requireElement(Object any) {
    H unused = hookOf.apply((E) any);
  }

  /**
   * Takes an element over. If it cannot be tied into the collection it is dropped, as the caller
   * has given it away in any case.
   *
   * @return its hook, claimed; null if it is tied to something already
   */
  @Nullable H takeOver(E element) {
    if (Tracing.ON) {
      Tracing.given(element);
    }
    boolean taken = false;
    try {
      enter();
      if (closed) {
        throw new IllegalStateException("the collection is closed");
      }
      H hook = hookOf.apply(element);
      if (hook.element != element) {
        throw new IllegalArgumentException("the hook is that of another element");
      }
      taken = hook.claim();
      return taken ? hook : null;
    } finally {
      if (!taken) {
        drop.accept(element);
      }
    }
  }

  /** Gives a claimed hook back and drops its element. */
  void refuse(H hook) {
    hook.leave();
    drop.accept(hook.element);
  }

  void beginComparing() {
    comparing = true;
  }

  void endComparing() {
    comparing = false;
  }

  /**
   * Takes the lock and all elements, gives the lock up, and then drops them: a destructor may take
   * other locks.
   *
   * @param empty yields all hooks in the order of dropping and forgets them
   */
  void close(Supplier<List<H>> empty) {
    LockFailure failure = lock.lock();
    if (failure != null) {
      throw new LockFailedException(failure);
    }
    List<H> hooks;
    try {
      closed = true;
      hooks = empty.get();
      hooks.forEach(Hook::reclaim);
    } finally {
      lock.unlock();
    }
    Drops.all(
        hooks,
        hook -> {
          hook.leave();
          drop.accept(hook.element);
        });
  }
}
