package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Borrowed;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Owning;
import dev.custody.annotations.RequiresLock;
import dev.custody.annotations.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A doubly linked list that owns its elements and is tied together by a {@link ListHook} in each of
 * them, so that adding and removing allocate nothing and cost the same anywhere.
 *
 * <pre>{@code
 * OwnedList<Page> byAge = OwnedList.guardedBy(lock, page -> page.byAge, Page::release);
 * }</pre>
 *
 * <p>Adding takes a reference over: what the caller keeps is borrowed until the lock is given up.
 * If the element is in a list already, by the same hook, the reference is dropped. What comes out
 * belongs to the caller; what is only looked at is borrowed until the lock is given up, or until
 * the element is removed. A counted element may be in several collections at once, by different
 * hooks and with a reference for each.
 *
 * <p>Every operation needs the lock and says so otherwise; {@link #close} takes it. All but {@code
 * close} take constant time.
 *
 * <p>Mirrors {@code bpf_list_push_front} and its family, Linux 6.2 to 7.2, {@code
 * kernel/bpf/helpers.c}.
 *
 * @param <E> the elements
 */
@MustRelease("close")
public final class OwnedList<E> implements AutoCloseable {
  private final ResilientSpinLock lock;
  private final Guard<E, ListHook<E>> guard;
  private @Nullable ListHook<E> first;
  private @Nullable ListHook<E> last;

  private OwnedList(
      ResilientSpinLock lock, Function<? super E, ListHook<E>> hook, Consumer<? super E> drop) {
    this.lock = lock;
    this.guard = new Guard<>(this, lock, hook, drop);
  }

  /**
   * An empty list.
   *
   * @param <E> the elements
   * @param lock what has to be held for every operation; it may guard other collections too
   * @param hook finds the hook in an element, the same each time
   * @param drop releases an element that could not be added, or was left at the end
   * @return the list
   */
  public static <E> OwnedList<E> guardedBy(
      ResilientSpinLock lock, Function<? super E, ListHook<E>> hook, Consumer<? super E> drop) {
    return new OwnedList<>(lock, hook, drop);
  }

  /**
   * An empty list, guarded by a spin lock.
   *
   * @param <E> the elements
   * @param lock what has to be held for every operation; it may guard other collections too
   * @param hook finds the hook in an element, the same each time
   * @param drop releases an element that could not be added, or was left at the end
   * @return the list
   */
  public static <E> OwnedList<E> guardedBy(
      SpinLock lock, Function<? super E, ListHook<E>> hook, Consumer<? super E> drop) {
    return guardedBy(lock.resilient(), hook, drop);
  }

  /**
   * The lock that guards the list.
   *
   * @return the lock; of a spin lock the one that does its work
   */
  @Borrowed
  public ResilientSpinLock lock() {
    return lock;
  }

  /**
   * Adds an element before all others.
   *
   * <p>Mirrors {@code bpf_list_push_front} (6.2).
   *
   * @param element taken over, whatever happens
   * @return true if added; false if it is in a list already and was dropped
   * @throws IllegalMonitorStateException if the lock is not held; the element was dropped
   * @throws IllegalStateException if the list is closed; the element was dropped
   */
  @RequiresLock("lock")
  public boolean pushFront(@Owning(then = Then.BORROWED) E element) {
    ListHook<E> hook = guard.takeOver(element);
    if (hook == null) {
      return false;
    }
    link(hook, null, first);
    return true;
  }

  /**
   * Adds an element after all others.
   *
   * <p>Mirrors {@code bpf_list_push_back} (6.2).
   *
   * @param element taken over, whatever happens
   * @return true if added; false if it is in a list already and was dropped
   * @throws IllegalMonitorStateException if the lock is not held; the element was dropped
   * @throws IllegalStateException if the list is closed; the element was dropped
   */
  @RequiresLock("lock")
  public boolean pushBack(@Owning(then = Then.BORROWED) E element) {
    ListHook<E> hook = guard.takeOver(element);
    if (hook == null) {
      return false;
    }
    link(hook, last, null);
    return true;
  }

  /**
   * Adds an element behind another.
   *
   * <p>Mirrors {@code bpf_list_add} (7.2).
   *
   * @param element taken over, whatever happens
   * @param place an element of this list
   * @return true if added; false if the one is in a list already or the other is not in this one,
   *     and the element was dropped
   * @throws IllegalMonitorStateException if the lock is not held; the element was dropped
   * @throws IllegalStateException if the list is closed; the element was dropped
   */
  @RequiresLock("lock")
  public boolean addAfter(@Owning(then = Then.BORROWED) E element, @Borrowed E place) {
    ListHook<E> hook = guard.takeOver(element);
    if (hook == null) {
      return false;
    }
    ListHook<E> before = guard.hookIn(place);
    if (before == null) {
      guard.refuse(hook);
      return false;
    }
    link(hook, before, before.next);
    return true;
  }

  /**
   * Takes the first element out.
   *
   * <p>Mirrors {@code bpf_list_pop_front} (6.2).
   *
   * @return the element, owned by the caller; null if the list is empty
   */
  @Acquires
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E popFront() {
    guard.enter();
    return first == null ? null : unlink(first);
  }

  /**
   * Takes the last element out.
   *
   * <p>Mirrors {@code bpf_list_pop_back} (6.2).
   *
   * @return the element, owned by the caller; null if the list is empty
   */
  @Acquires
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E popBack() {
    guard.enter();
    return last == null ? null : unlink(last);
  }

  /**
   * Takes an element out, wherever it is.
   *
   * <p>Mirrors {@code bpf_list_del} (7.2).
   *
   * @param element any element
   * @return the same, now owned by the caller; null if it is not in this list
   */
  @Acquires
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E remove(@Borrowed E element) {
    guard.enter();
    ListHook<E> hook = guard.hookIn(element);
    return hook == null ? null : unlink(hook);
  }

  /**
   * The first element, which stays in the list.
   *
   * <p>Mirrors {@code bpf_list_front} (6.16).
   *
   * @return the element; null if the list is empty
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E front() {
    guard.enter();
    return elementOf(first);
  }

  /**
   * The last element, which stays in the list.
   *
   * <p>Mirrors {@code bpf_list_back} (6.16).
   *
   * @return the element; null if the list is empty
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E back() {
    guard.enter();
    return elementOf(last);
  }

  /**
   * The element behind another; both stay in the list.
   *
   * @param element any element
   * @return the next one; null if there is none, or the element is not in this list
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E after(@Borrowed E element) {
    guard.enter();
    ListHook<E> hook = guard.hookIn(element);
    return hook == null ? null : elementOf(hook.next);
  }

  /**
   * Whether an element is the first one.
   *
   * <p>Mirrors {@code bpf_list_is_first} (7.2).
   *
   * @param element any element
   * @return true if it is; false if it is not in this list
   */
  @RequiresLock("lock")
  public boolean isFirst(@Borrowed E element) {
    guard.enter();
    return first != null && first.element == element;
  }

  /**
   * Whether an element is the last one.
   *
   * <p>Mirrors {@code bpf_list_is_last} (7.2).
   *
   * @param element any element
   * @return true if it is; false if it is not in this list
   */
  @RequiresLock("lock")
  public boolean isLast(@Borrowed E element) {
    guard.enter();
    return last != null && last.element == element;
  }

  /**
   * Whether there is no element.
   *
   * <p>Mirrors {@code bpf_list_empty} (7.2).
   *
   * @return true if empty
   */
  @RequiresLock("lock")
  public boolean isEmpty() {
    guard.enter();
    return first == null;
  }

  /**
   * Drops all elements, from the first to the last. It takes the lock to empty the list and gives
   * it up before it drops. A closed list takes no element any more; closing again does nothing.
   *
   * @throws LockFailedException if the lock cannot be taken; nothing has changed
   */
  @Override
  public void close() {
    guard.close(this::removeAll);
  }

  /** Refuses what cannot be an element. */
  void requireElement(Object any) {
    guard.requireElement(any);
  }

  private List<ListHook<E>> removeAll() {
    List<ListHook<E>> hooks = new ArrayList<>();
    for (ListHook<E> hook = first; hook != null; ) {
      hooks.add(hook);
      ListHook<E> next = hook.next;
      hook.previous = null;
      hook.next = null;
      hook = next;
    }
    first = null;
    last = null;
    return hooks;
  }

  private void link(ListHook<E> hook, @Nullable ListHook<E> previous, @Nullable ListHook<E> next) {
    hook.previous = previous;
    hook.next = next;
    if (previous == null) {
      first = hook;
    } else {
      previous.next = hook;
    }
    if (next == null) {
      last = hook;
    } else {
      next.previous = hook;
    }
    hook.settle(this);
  }

  private E unlink(ListHook<E> hook) {
    ListHook<E> previous = hook.previous;
    ListHook<E> next = hook.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previous = previous;
    }
    hook.previous = null;
    hook.next = null;
    hook.leave();
    return hook.element;
  }

  private static <E> @Nullable E elementOf(@Nullable ListHook<E> hook) {
    return hook == null ? null : hook.element;
  }
}
