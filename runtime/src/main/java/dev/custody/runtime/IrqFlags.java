package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A place for saved interrupt flags, as an {@code unsigned long flags} is in the kernel. Whoever
 * saves keeps it and restores from it; after that it can be used again. Confined to one thread
 * while saved.
 */
public final class IrqFlags {
  private @Nullable ThreadContext savedBy;
  private @Nullable ResilientSpinLock savedWith;
  private int depth;

  /** A place with nothing in it. */
  public IrqFlags() {}

  /**
   * Whether flags are saved here.
   *
   * @return true from saving to restoring
   */
  public boolean isSaved() {
    return savedBy != null;
  }

  /** Saves, for a lock or, if that is null, for itself. */
  void save(ThreadContext me, @Nullable ResilientSpinLock with) {
    if (savedBy != null) {
      throw new IllegalStateException("interrupt flags are saved here already");
    }
    savedBy = me;
    savedWith = with;
    depth = ++me.regions.irq;
  }

  /** Refuses to restore what was not saved by this thread, for this lock, and last. */
  void requireRestorable(ThreadContext me, @Nullable ResilientSpinLock with) {
    if (savedBy != me) {
      throw new IllegalStateException(
          savedBy == null
              ? "no interrupt flags are saved here"
              : "the interrupt flags of another thread are saved here");
    }
    if (savedWith != with) {
      throw new IllegalStateException(
          savedWith == null
              ? "the interrupt flags were saved without a lock"
              : "the interrupt flags were saved with " + savedWith.name());
    }
    if (depth != me.regions.irq) {
      throw new IllegalStateException("interrupt flags were saved later and not yet restored");
    }
  }

  void restore(ThreadContext me) {
    me.regions.irq--;
    savedBy = null;
    savedWith = null;
  }
}
