package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Borrowed;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.MustRelease;
import dev.custody.annotations.Owning;
import dev.custody.annotations.RequiresLock;
import dev.custody.annotations.Then;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ordered tree that owns its elements and is tied together by a {@link TreeHook} in each of
 * them, so that adding and removing allocate nothing, and removing searches nothing. Equal elements
 * may be in it together, in the order of adding.
 *
 * <pre>{@code
 * OwnedTree<Page> byNumber =
 *     OwnedTree.guardedBy(lock, page -> page.byNumber, comparingInt(Page::number), Page::release);
 * }</pre>
 *
 * <p>Who owns what is as in an {@link OwnedList}. What the order looks at must not change while the
 * element is in the tree. A comparison must only look: it may not use the tree, nor take or give up
 * the lock.
 *
 * <p>Every operation needs the lock and says so otherwise; {@link #close} takes it. Adding,
 * removing and {@link #after} take time logarithmic in the number of elements, {@code close}
 * linear, all else constant. It is a red-black tree.
 *
 * <p>Mirrors {@code bpf_rbtree_add} and its family, Linux 6.3 to 6.16, {@code
 * kernel/bpf/helpers.c}.
 *
 * @param <E> the elements
 */
@MustRelease("close")
public final class OwnedTree<E> implements AutoCloseable {
  private final ResilientSpinLock lock;
  private final Guard<E, TreeHook<E>> guard;
  private final BiPredicate<? super E, ? super E> less;
  private final RedBlack<E> tree = new RedBlack<>();

  private OwnedTree(
      ResilientSpinLock lock,
      Function<? super E, TreeHook<E>> hook,
      Comparator<? super E> order,
      Consumer<? super E> drop) {
    this.lock = lock;
    this.guard = new Guard<>(this, lock, hook, drop);
    this.less = (added, present) -> order.compare(added, present) < 0;
  }

  /**
   * An empty tree.
   *
   * @param <E> the elements
   * @param lock what has to be held for every operation; it may guard other collections too
   * @param hook finds the hook in an element, the same each time
   * @param order the order of the elements
   * @param drop releases an element that could not be added, or was left at the end
   * @return the tree
   */
  public static <E> OwnedTree<E> guardedBy(
      ResilientSpinLock lock,
      Function<? super E, TreeHook<E>> hook,
      Comparator<? super E> order,
      Consumer<? super E> drop) {
    return new OwnedTree<>(lock, hook, order, drop);
  }

  /**
   * An empty tree, guarded by a spin lock.
   *
   * @param <E> the elements
   * @param lock what has to be held for every operation; it may guard other collections too
   * @param hook finds the hook in an element, the same each time
   * @param order the order of the elements
   * @param drop releases an element that could not be added, or was left at the end
   * @return the tree
   */
  public static <E> OwnedTree<E> guardedBy(
      SpinLock lock,
      Function<? super E, TreeHook<E>> hook,
      Comparator<? super E> order,
      Consumer<? super E> drop) {
    return guardedBy(lock.resilient(), hook, order, drop);
  }

  /**
   * The lock that guards the tree.
   *
   * @return the lock; of a spin lock the one that does its work
   */
  @Borrowed
  public ResilientSpinLock lock() {
    return lock;
  }

  /**
   * Adds an element where the order of the tree puts it.
   *
   * <p>Mirrors {@code bpf_rbtree_add} (6.3).
   *
   * @param element taken over, whatever happens
   * @return true if added; false if it is in a tree already and was dropped
   * @throws IllegalMonitorStateException if the lock is not held; the element was dropped
   * @throws IllegalStateException if the tree is closed, or by a comparison; the element was
   *     dropped
   */
  @RequiresLock("lock")
  public boolean add(@Owning(then = Then.BORROWED) E element) {
    return add(element, less);
  }

  /**
   * Adds an element where a comparison puts it, as the kernel does: {@code less(element, other)} is
   * asked from the root down, and true means left. If it does not agree with the order of the tree,
   * the tree is no longer in order, but still whole. An exception of it goes on, and the element
   * was dropped.
   *
   * <p>Mirrors {@code bpf_rbtree_add} (6.3).
   *
   * @param element taken over, whatever happens
   * @param chosen whether its first argument goes before its second
   * @return true if added; false if it is in a tree already and was dropped
   * @throws IllegalMonitorStateException if the lock is not held; the element was dropped
   * @throws IllegalStateException if the tree is closed, or by a comparison; the element was
   *     dropped
   */
  @RequiresLock("lock")
  public boolean add(
      @Owning(then = Then.BORROWED) E element, BiPredicate<? super E, ? super E> chosen) {
    TreeHook<E> hook = guard.takeOver(element);
    if (hook == null) {
      return false;
    }
    boolean placed = false;
    guard.beginComparing();
    try {
      place(hook, chosen);
      placed = true;
    } finally {
      guard.endComparing();
      if (!placed) {
        guard.refuse(hook);
      }
    }
    return true;
  }

  /**
   * Takes an element out.
   *
   * <p>Mirrors {@code bpf_rbtree_remove} (6.3).
   *
   * @param element any element
   * @return the same, now owned by the caller; null if it is not in this tree
   */
  @Acquires
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E remove(@Borrowed E element) {
    guard.enter();
    TreeHook<E> hook = guard.hookIn(element);
    if (hook == null) {
      return null;
    }
    tree.remove(hook);
    hook.leave();
    return element;
  }

  /**
   * The first element in order, which stays in the tree.
   *
   * <p>Mirrors {@code bpf_rbtree_first} (6.3).
   *
   * @return the element; null if the tree is empty
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E first() {
    guard.enter();
    return elementOf(tree.leftmost);
  }

  /**
   * The element at the root, which stays in the tree: where a search begins.
   *
   * <p>Mirrors {@code bpf_rbtree_root} (6.16).
   *
   * @return the element; null if the tree is empty
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E root() {
    guard.enter();
    return elementOf(tree.root);
  }

  /**
   * The element to the left below another; it and all below it go before the other.
   *
   * <p>Mirrors {@code bpf_rbtree_left} (6.16).
   *
   * @param element any element
   * @return the element; null if there is none, or the other is not in this tree
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E left(@Borrowed E element) {
    guard.enter();
    TreeHook<E> hook = guard.hookIn(element);
    return hook == null ? null : elementOf(hook.left);
  }

  /**
   * The element to the right below another; it and all below it go after the other.
   *
   * <p>Mirrors {@code bpf_rbtree_right} (6.16).
   *
   * @param element any element
   * @return the element; null if there is none, or the other is not in this tree
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E right(@Borrowed E element) {
    guard.enter();
    TreeHook<E> hook = guard.hookIn(element);
    return hook == null ? null : elementOf(hook.right);
  }

  /**
   * The next element in order; both stay in the tree.
   *
   * @param element any element
   * @return the next one; null if there is none, or the element is not in this tree
   */
  @Borrowed
  @MayBeNull
  @RequiresLock("lock")
  public @Nullable E after(@Borrowed E element) {
    guard.enter();
    TreeHook<E> hook = guard.hookIn(element);
    return hook == null ? null : elementOf(tree.next(hook));
  }

  /**
   * Whether there is no element.
   *
   * @return true if empty
   */
  @RequiresLock("lock")
  public boolean isEmpty() {
    guard.enter();
    return tree.root == null;
  }

  /**
   * Drops all elements, each after those below it. It takes the lock to empty the tree and gives it
   * up before it drops. A closed tree takes no element any more; closing again does nothing.
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

  private void place(TreeHook<E> hook, BiPredicate<? super E, ? super E> chosen) {
    TreeHook<E> parent = null;
    boolean asLeft = false;
    for (TreeHook<E> at = tree.root; at != null; at = asLeft ? at.left : at.right) {
      parent = at;
      asLeft = chosen.test(hook.element, at.element);
    }
    lock.requireHeld();
    tree.insert(hook, parent, asLeft);
    hook.settle(this);
  }

  private List<TreeHook<E>> removeAll() {
    List<TreeHook<E>> hooks = new ArrayList<>();
    TreeHook<E> at = tree.root;
    while (at != null) {
      if (at.left != null) {
        at = at.left;
      } else if (at.right != null) {
        at = at.right;
      } else {
        hooks.add(at);
        TreeHook<E> parent = at.parent;
        if (parent != null && parent.left == at) {
          parent.left = null;
        } else if (parent != null) {
          parent.right = null;
        }
        at.parent = null;
        at = parent;
      }
    }
    tree.root = null;
    tree.leftmost = null;
    return hooks;
  }

  private static <E> @Nullable E elementOf(@Nullable TreeHook<E> hook) {
    return hook == null ? null : hook.element;
  }
}
