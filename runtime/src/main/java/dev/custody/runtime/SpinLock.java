package dev.custody.runtime;

import dev.custody.annotations.Locks;
import dev.custody.annotations.Unlocks;

/**
 * A lock that is always had in the end, for critical sections in which next to nothing is called:
 * the lock of the kernel's that guards one list or tree.
 *
 * <pre>{@code
 * lock.lock();
 * Page page = byAge.popFront();
 * lock.unlock();
 * }</pre>
 *
 * <p>The kernel lets a program hold one such lock at a time, so that it cannot deadlock, and has no
 * answer to a deadlock. Here the lock is a {@link ResilientSpinLock} by the rules {@link
 * LockRules#GRAPH} that knows no time limit: a wait that would be for ever throws. It is not
 * reentrant, and unlocked in the reverse order of taking. Use a resilient lock where the caller can
 * do something about a deadlock.
 *
 * <p>Mirrors {@code bpf_spin_lock} of Linux 5.1.
 */
public final class SpinLock {
  private final ResilientSpinLock resilient;
  private final LockView view;

  /** A free lock without a name. */
  public SpinLock() {
    this(new ResilientSpinLock());
  }

  /**
   * A free lock.
   *
   * @param name what exceptions call it
   */
  public SpinLock(String name) {
    this(new ResilientSpinLock(name));
  }

  private SpinLock(ResilientSpinLock resilient) {
    this.resilient = resilient;
    this.view = new LockView(resilient);
  }

  /**
   * Takes the lock, however long that takes: {@code bpf_spin_lock} (5.1).
   *
   * @throws LockFailedException if the wait would be for ever: in a deadlock, also with itself, or
   *     for a thread that has ended; nothing has changed
   */
  @Locks(reentrant = false, ordered = true, maySleep = false)
  public void lock() {
    view.lock();
  }

  /**
   * Gives the lock up: {@code bpf_spin_unlock} (5.1).
   *
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later;
   *     then nothing has changed
   */
  @Unlocks
  public void unlock() {
    resilient.unlock();
  }

  /**
   * Whether the calling thread holds the lock.
   *
   * @return true if it does
   */
  public boolean isHeldByCurrentThread() {
    return resilient.isHeldByCurrentThread();
  }

  /**
   * The name and who holds the lock, at this moment.
   *
   * @return a text for people
   */
  @Override
  public String toString() {
    return resilient.toString();
  }

  /** What does the work, and what collections ask whether the lock is held. */
  ResilientSpinLock resilient() {
    return resilient;
  }
}
