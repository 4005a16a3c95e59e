package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A red-black tree of hooks, after Cormen et al., with nulls for the leaves. It knows no order: the
 * caller says where a hook goes. Not thread-safe.
 */
@SuppressWarnings("NullAway") // what must be there, is there by the colours: see the comments
final class RedBlack<E> {
  @Nullable TreeHook<E> root;

  /** The first in order, kept at hand. */
  @Nullable TreeHook<E> leftmost;

  /** Puts a hook below another where there is none; at the root if that is null. */
  void insert(TreeHook<E> hook, @Nullable TreeHook<E> parent, boolean asLeft) {
    hook.left = null;
    hook.right = null;
    hook.parent = parent;
    hook.red = true;
    if (parent == null) {
      root = hook;
    } else {
      setChild(parent, asLeft, hook);
    }
    if (leftmost == null || (asLeft && parent == leftmost)) {
      leftmost = hook;
    }
    mendInsert(hook);
  }

  void remove(TreeHook<E> hook) {
    if (leftmost == hook) {
      leftmost = next(hook);
    }
    TreeHook<E> moved;
    TreeHook<E> movedParent;
    boolean blackIsMissing;
    if (hook.left == null || hook.right == null) {
      moved = hook.left == null ? hook.right : hook.left;
      movedParent = hook.parent;
      blackIsMissing = !hook.red;
      replace(hook, moved);
    } else {
      TreeHook<E> successor = first(hook.right);
      moved = successor.right;
      blackIsMissing = !successor.red;
      if (successor.parent == hook) {
        movedParent = successor;
      } else {
        movedParent = successor.parent;
        replace(successor, moved);
        adopt(successor, false, hook.right);
      }
      replace(hook, successor);
      adopt(successor, true, hook.left);
      successor.red = hook.red;
    }
    if (blackIsMissing) {
      mendRemove(moved, movedParent);
    }
    hook.left = null;
    hook.right = null;
    hook.parent = null;
  }

  /** The next in order; null after the last. */
  @Nullable TreeHook<E> next(TreeHook<E> hook) {
    if (hook.right != null) {
      return first(hook.right);
    }
    TreeHook<E> from = hook;
    TreeHook<E> up = hook.parent;
    while (up != null && from == up.right) {
      from = up;
      up = up.parent;
    }
    return up;
  }

  private static <E> TreeHook<E> first(TreeHook<E> below) {
    TreeHook<E> at = below;
    while (at.left != null) {
      at = at.left;
    }
    return at;
  }

  /** A red hook below a red parent, which is not the root and so has a parent itself. */
  private void mendInsert(TreeHook<E> inserted) {
    TreeHook<E> hook = inserted;
    while (isRed(hook.parent)) {
      TreeHook<E> parent = hook.parent;
      TreeHook<E> grandparent = parent.parent;
      boolean left = parent == grandparent.left;
      TreeHook<E> uncle = child(grandparent, !left);
      if (isRed(uncle)) {
        parent.red = false;
        uncle.red = false;
        grandparent.red = true;
        hook = grandparent;
      } else {
        if (hook == child(parent, !left)) {
          rotate(parent, left);
          parent = hook;
        }
        parent.red = false;
        grandparent.red = true;
        rotate(grandparent, !left);
        break;
      }
    }
    root.red = false;
  }

  /**
   * One black too few on the paths through {@code moved}, so its sibling has a black height of at
   * least one more and is there.
   */
  private void mendRemove(@Nullable TreeHook<E> moved, @Nullable TreeHook<E> movedParent) {
    TreeHook<E> hook = moved;
    TreeHook<E> parent = movedParent;
    while (hook != root && !isRed(hook)) {
      boolean left = hook == parent.left;
      TreeHook<E> sibling = child(parent, !left);
      if (sibling.red) {
        sibling.red = false;
        parent.red = true;
        rotate(parent, left);
        sibling = child(parent, !left);
      }
      if (!isRed(sibling.left) && !isRed(sibling.right)) {
        sibling.red = true;
        hook = parent;
        parent = hook.parent;
      } else {
        if (!isRed(child(sibling, !left))) {
          child(sibling, left).red = false;
          sibling.red = true;
          rotate(sibling, !left);
          sibling = child(parent, !left);
        }
        sibling.red = parent.red;
        parent.red = false;
        child(sibling, !left).red = false;
        rotate(parent, left);
        hook = root;
      }
    }
    if (hook != null) {
      hook.red = false;
    }
  }

  /** Turns a hook down to one side; its child on the other side takes its place. */
  private void rotate(TreeHook<E> hook, boolean toLeft) {
    TreeHook<E> rising = child(hook, !toLeft);
    TreeHook<E> between = child(rising, toLeft);
    replace(hook, rising);
    adopt(rising, toLeft, hook);
    setChild(hook, !toLeft, between);
    if (between != null) {
      between.parent = hook;
    }
  }

  /** Puts one hook, or none, where another is below its parent. */
  private void replace(TreeHook<E> old, @Nullable TreeHook<E> by) {
    if (old.parent == null) {
      root = by;
    } else {
      setChild(old.parent, old == old.parent.left, by);
    }
    if (by != null) {
      by.parent = old.parent;
    }
  }

  private static <E> void adopt(TreeHook<E> parent, boolean asLeft, TreeHook<E> child) {
    setChild(parent, asLeft, child);
    child.parent = parent;
  }

  private static <E> @Nullable TreeHook<E> child(TreeHook<E> hook, boolean left) {
    return left ? hook.left : hook.right;
  }

  private static <E> void setChild(TreeHook<E> hook, boolean left, @Nullable TreeHook<E> child) {
    if (left) {
      hook.left = child;
    } else {
      hook.right = child;
    }
  }

  private static boolean isRed(@Nullable TreeHook<?> hook) {
    return hook != null && hook.red;
  }
}
