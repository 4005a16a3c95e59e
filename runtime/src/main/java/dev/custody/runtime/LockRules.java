package dev.custody.runtime;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How a {@link ResilientSpinLock} finds deadlocks, how long it waits, and whether the order of
 * unlocking matters. Immutable.
 */
public final class LockRules {
  /**
   * Deadlocks of any length are found when they close, by following who waits for whom. The first
   * in line waits for at most 500 ms.
   */
  public static final LockRules GRAPH =
      new LockRules(
          WaitGraph.DETECTION, true, false, Duration.ofMillis(250).toNanos(), System::nanoTime);

  /**
   * The verdicts of Linux 7.2, {@code kernel/bpf/rqspinlock.c}: each thread has a table of 31 held
   * locks; a lock taken twice is found at once, two threads against each other after 1 ms, every
   * longer cycle and whatever the table cannot hold by a timeout, of 250 ms for a thread that waits
   * alone and of 500 ms for the first in the queue behind it. Locks under these rules see only each
   * other's holders.
   */
  public static final LockRules KERNEL =
      new LockRules(
          HeldTables.DETECTION, true, false, Duration.ofMillis(250).toNanos(), System::nanoTime);

  private final Detection detection;
  private final boolean ordered;
  private final boolean tellsAll;
  private final long timeout;
  private final LongSupplier clock;

  private LockRules(
      Detection detection, boolean ordered, boolean tellsAll, long timeout, LongSupplier clock) {
    this.detection = detection;
    this.ordered = ordered;
    this.tellsAll = tellsAll;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * The same rules with another timeout. Time is counted only while the waiter ran: a pause of more
   * than 20 ms, its own or the machine's, counts as 20 ms.
   *
   * @param chosen the time for a thread that waits alone in kernel mode, instead of 250 ms; the
   *     first in a queue waits twice as long
   * @return the rules
   * @throws IllegalArgumentException if it is not positive
   */
  public LockRules withTimeout(Duration chosen) {
    if (chosen.isNegative() || chosen.isZero()) {
      throw new IllegalArgumentException("a timeout of " + chosen + " is not positive");
    }
    return new LockRules(detection, ordered, tellsAll, chosen.toNanos(), clock);
  }

  /**
   * The same rules, but the lock may be unlocked in any order, as hand-over-hand locking needs. The
   * checker still asks for the reverse order, except through {@link ResilientSpinLock#asLock}.
   *
   * @return the rules
   */
  public LockRules unordered() {
    return new LockRules(detection, false, tellsAll, timeout, clock);
  }

  /**
   * The same rules, but every thread of a cycle is told of it, each at its own place in the code,
   * where otherwise the one that closes it is told and the others go on. For finding out how a
   * deadlock comes about. Waiters who are not first in line are told when they are. No effect on
   * {@link #KERNEL}.
   *
   * @return the rules
   */
  public LockRules tellingAll() {
    return new LockRules(detection, ordered, true, timeout, clock);
  }

  /** The same rules by another clock, for tests. */
  LockRules withClock(LongSupplier chosen) {
    return new LockRules(detection, ordered, tellsAll, timeout, chosen);
  }

  /** The same rules with another way to find deadlocks, for tests. */
  LockRules withDetection(Detection chosen) {
    return new LockRules(chosen, ordered, tellsAll, timeout, clock);
  }

  Detection detection() {
    return detection;
  }

  /** Whether threads keep a table of the locks they hold. */
  boolean tables() {
    return detection == HeldTables.DETECTION;
  }

  boolean ordered() {
    return ordered;
  }

  boolean tellsAll() {
    return tellsAll;
  }

  /** How long a thread waits that is not in the queue, in nanoseconds. */
  long timeout() {
    return timeout;
  }

  /** How long the first in the queue waits, in nanoseconds. */
  long headTimeout() {
    return 2 * timeout;
  }

  long now() {
    return clock.getAsLong();
  }
}
