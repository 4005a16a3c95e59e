package dev.custody.processor.contract;

import java.util.Optional;

/**
 * One thing that a call does. Effects of one contract happen in the order of its list; a call that
 * throws has had only those that say so.
 */
public sealed interface Effect {

  /**
   * A new owning reference. Of the result: it is one. Of the receiver or a parameter: it has one
   * more count. Kernel: {@code KF_ACQUIRE}.
   *
   * @param when on which outcome; a new result exists only where the call returns
   */
  record Acquires(Subject subject, When when) implements Effect {}

  /**
   * Ends one owning reference. Kernel: {@code KF_RELEASE}.
   *
   * @param when on which outcome; {@link When#ALWAYS} holds for a release that throws too
   */
  record Releases(Subject subject, When when) implements Effect {}

  /**
   * The callee takes the obligation over at the call, whether it returns or throws.
   *
   * @param when on which outcome; a collection's {@code offer} takes only where it returns true
   * @param staysUsable whether what the caller keeps is borrowed afterwards instead of dead
   * @param owner who owns it now: the receiver's or another parameter's object, or {@link
   *     Subject#RESULT}; the subject itself where it goes out of sight
   */
  record Takes(Subject subject, When when, boolean staysUsable, Subject owner) implements Effect {}

  /** The callee only uses the reference while it runs; of the result: it is lent. */
  record Borrows(Subject subject) implements Effect {}

  /**
   * The callee is not known: it may keep or release the reference, so nothing is owed for it any
   * more and nothing is dead.
   */
  record Escapes(Subject subject) implements Effect {}

  /** What is put into the collection, the callee gives away to whoever reads the collection. */
  record Collects(Subject subject) implements Effect {}

  /**
   * The result and the subject are two objects with one obligation: releasing either releases both.
   * If the call throws, the caller keeps what it had.
   */
  record Wraps(Subject subject) implements Effect {}

  /** The result is the subject itself, as in fluent methods and {@code requireNonNull}. */
  record Returns(Subject subject) implements Effect {}

  /**
   * An atomic swap with a shared slot: takes the value in, the result is the old reference. Kernel:
   * {@code bpf_kptr_xchg()}.
   */
  record Exchanges(Subject slot, Subject value) implements Effect {}

  /** Takes a lock. */
  record Locks(Subject lock, LockMode mode) implements Effect {}

  /**
   * Tries to take a lock.
   *
   * @param taken the outcome that means it is held
   */
  record TryLocks(Subject lock, LockMode mode, When taken) implements Effect {}

  /** Gives a lock back. */
  record Unlocks(Subject lock) implements Effect {}

  /** May be called only while the lock is held. */
  record RequiresLock(Subject lock) implements Effect {}

  /**
   * Enters a region.
   *
   * @param place the argument that keeps what the entry saved; empty for a region without one
   * @param when the outcome that means it is entered
   */
  record Enters(Region region, Optional<Subject> place, When when) implements Effect {}

  /**
   * Leaves the innermost entry of a region.
   *
   * @param place the argument that the entry saved to; empty for a region without one
   */
  record Leaves(Region region, Optional<Subject> place) implements Effect {}

  /** Runs a lambda during the call, any number of times. Kernel: {@code bpf_loop()}. */
  record Runs(Subject lambda) implements Effect {}

  /**
   * Looks up an element: with an index that is known to be inside, the result is not null.
   *
   * @param size how many elements there are; 0 if the field says from which the receiver was read
   */
  record Looks(Subject index, long size) implements Effect {}

  /** Makes, steps or ends an iterator that lives in the argument. Kernel: {@code KF_ITER_*}. */
  record Iterates(Subject iterator, IteratorStep step) implements Effect {}

  /** The argument must be more than looked at. Kernel: {@code KF_RCU}, {@code KF_TRUSTED_ARGS}. */
  record Demands(Subject subject, Trust trust) implements Effect {}

  /** May block the thread. Kernel: {@code KF_SLEEPABLE}. */
  record MaySleep() implements Effect {}

  /**
   * Returns only where the subject is as said: {@code requireNonNull}, {@code checkArgument}.
   *
   * @param outcome {@link When#NONNULL}, {@link When#NULL}, {@link When#TRUE} or {@link When#FALSE}
   * @param otherwise the binary name of the exception it throws where it is not
   */
  record Checks(Subject subject, When outcome, String otherwise) implements Effect {}

  /** The new object has nothing to release yet. */
  record StartsEmpty() implements Effect {}

  /** From here on the subject, where it started empty, may have something to release. */
  record Fills(Subject subject) implements Effect {}

  /**
   * The outcome says that the reference has ended: nothing is owed, and anything may be done.
   *
   * @param when the outcome
   */
  record Tells(Subject subject, When when) implements Effect {}

  /** Throws none of the exceptions that it declares, but for those of its checks. */
  record ThrowsNothing() implements Effect {}

  /** Never comes back and owes nothing: {@code System.exit}. */
  record Halts() implements Effect {}

  /** Whether it says only what becomes of a reference, and by itself makes nobody owe anything. */
  default boolean isQuiet() {
    return this instanceof Borrows
        || this instanceof Escapes
        || this instanceof Returns
        || this instanceof ThrowsNothing
        || this instanceof Tells
        || this instanceof MaySleep;
  }
}
