package dev.custody.runtime;

import org.jspecify.annotations.Nullable;

/** How a thread finds out that it would wait for ever. Stateless, safe for any thread. */
interface Detection {
  /**
   * Looks before the thread waits, when it has published that it will.
   *
   * @return why it must not wait; null if there is no reason
   */
  @Nullable LockFailure beforeWaiting(ResilientSpinLock lock, ThreadContext me);

  /**
   * Looks again, every millisecond while the thread is first in line.
   *
   * @return why it must not wait any longer; null if there is no reason
   */
  @Nullable LockFailure whileWaiting(ResilientSpinLock lock, ThreadContext me);

  /** Whether a thread that waits alone has a place of its own, before the queue. */
  boolean hasPendingPlace();
}
