package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.runtime.LockFailure.QueueAborted;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import dev.custody.runtime.LockFailure.TimedOut;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the queue when the first in it leaves. The clock is the test's. */
final class LockQueueTest {
  private static final long TICK = Duration.ofMillis(20).toNanos();

  private final AtomicLong time = new AtomicLong();
  private final AtomicLong tick = new AtomicLong();
  private final LockRules graph = LockRules.GRAPH.withClock(this::now);
  private final LockRules kernel = LockRules.KERNEL.withClock(this::now);

  private long now() {
    return time.addAndGet(tick.get());
  }

  @Test
  void timeoutSendsTheWholeQueueAwayAndLeavesTheLockClean() {
    ResilientSpinLock lock = new ResilientSpinLock("a", graph);
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> head = queued(crew, "head", lock);
      Crew.Task<LockFailure> second = queued(crew, "second", lock);
      Crew.Task<LockFailure> third = queued(crew, "third", lock);

      tick.set(TICK);

      TimedOut failure = (TimedOut) head.result();
      assertThat(failure.owner()).isEqualTo(Thread.currentThread());
      assertThat(failure.nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
      assertThat(failure.errno()).isEqualTo(-110);
      assertThat(failure.toString())
          .isEqualTo(
              "`a` was not taken within 500 ms: " + Thread.currentThread().getName() + " holds it");
      assertThat(second.result()).isEqualTo(new QueueAborted(lock));
      assertThat(third.result()).isEqualTo(new QueueAborted(lock));
      assertThat(lock.hasQueue()).isFalse();
    }
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();
  }

  @Test
  void pendingThreadTimesOutFirstAndAloneThenTheQueue() {
    ResilientSpinLock lock = new ResilientSpinLock("a", kernel);
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> pending = queued(crew, "pending", lock);
      assertThat(lock.hasPending()).isTrue();
      assertThat(lock.hasQueue()).isFalse();
      Crew.Task<LockFailure> head = queued(crew, "head", lock);
      Crew.Task<LockFailure> behind = queued(crew, "behind", lock);

      tick.set(TICK);

      assertThat(((TimedOut) pending.result()).nanos()).isAtLeast(Duration.ofMillis(250).toNanos());
      assertThat(((TimedOut) head.result()).nanos()).isAtLeast(Duration.ofMillis(500).toNanos());
      assertThat(behind.result()).isEqualTo(new QueueAborted(lock));
      assertThat(lock.hasPending()).isFalse();
      assertThat(lock.hasQueue()).isFalse();
    }
    lock.unlock();
    assertThat(lock.lock()).isNull();
    lock.unlock();
  }

  @Test
  void pauseOfTheMachineIsNotTheOwnersFault() {
    ResilientSpinLock lock = new ResilientSpinLock("a", graph);
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> waiter = queued(crew, "waiter", lock);

      for (int pause = 0; pause < 10; pause++) {
        time.addAndGet(Duration.ofHours(1).toNanos());
      }
      assertThat(waiter.thread().isAlive()).isTrue();

      lock.unlock();
      assertThat(waiter.result()).isNull();
    }
  }

  @Test
  void whoLeavesForADeadlockHandsTheQueueOn() {
    Refusing refusing = new Refusing();
    ResilientSpinLock lock = new ResilientSpinLock("a", graph.withDetection(refusing));
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> head = queued(crew, "head", lock);
      Crew.Task<LockFailure> second = queued(crew, "second", lock);

      refusing.refused = head.thread();
      tick.set(Duration.ofMillis(1).toNanos());

      assertThat(head.result()).isEqualTo(new SelfDeadlock(lock));
      tick.set(0);
      lock.unlock();
      assertThat(second.result()).isNull();
    }
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void waiterBecomesUrgentAfterTenMilliseconds() {
    ResilientSpinLock lock = new ResilientSpinLock("a", graph.withTimeout(Duration.ofDays(1)));
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> waiter = queued(crew, "waiter", lock);
      assertThat(lock.isUrgent()).isFalse();

      tick.set(Poll.IMPATIENCE);

      Crew.until(lock::isUrgent);
      lock.unlock();
      assertThat(waiter.result()).isNull();
      assertThat(lock.isUrgent()).isFalse();
    }
  }

  /** A thread that takes the lock and gives it up, after it was seen to wait. */
  private static Crew.Task<LockFailure> queued(Crew crew, String name, ResilientSpinLock lock) {
    Crew.Task<LockFailure> task =
        crew.start(
            name,
            () -> {
              LockFailure failure = lock.lock();
              if (failure == null) {
                lock.unlock();
              }
              return failure;
            });
    Crew.until(() -> LockSupport.getBlocker(task.thread()) == lock);
    return task;
  }

  /** Tells one thread of a deadlock that is none. */
  private static final class Refusing implements Detection {
    private volatile @Nullable Thread refused;

    @Override
    public @Nullable LockFailure beforeWaiting(ResilientSpinLock lock, ThreadContext me) {
      return null;
    }

    @Override
    public @Nullable LockFailure whileWaiting(ResilientSpinLock lock, ThreadContext me) {
      return me.liveThread() == refused ? new SelfDeadlock(lock) : null;
    }

    @Override
    public boolean hasPendingPlace() {
      return false;
    }
  }
}
