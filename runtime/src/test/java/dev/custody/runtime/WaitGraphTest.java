package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Edges that change while somebody walks over them are no deadlock. */
final class WaitGraphTest {
  private final CountDownLatch read = new CountDownLatch(1);
  private final AtomicReference<Runnable> once = new AtomicReference<>(() -> {});
  private final LockRules rules =
      LockRules.GRAPH
          .withDetection(new WaitGraph(() -> once.getAndSet(() -> {}).run()))
          .withTimeout(Crew.PATIENCE);
  private final ResilientSpinLock outer = new ResilientSpinLock("outer", rules);
  private final ResilientSpinLock inner = new ResilientSpinLock("inner", rules);

  /** The owner gives the lock up, and waits for the caller's only then. */
  @Test
  void edgesThatWereNeverThereTogetherAreNoCycle() {
    try (Crew crew = new Crew()) {
      CountDownLatch held = new CountDownLatch(1);
      AtomicReference<ThreadContext> other = new AtomicReference<>();
      Crew.Task<LockFailure> task =
          crew.start(
              "other",
              () -> {
                other.set(ThreadContext.current());
                assertThat(inner.lock()).isNull();
                held.countDown();
                read.await();
                inner.unlock();
                LockFailure failure = outer.lock();
                if (failure == null) {
                  outer.unlock();
                }
                return failure;
              });
      Crew.until(() -> held.getCount() == 0);
      assertThat(outer.lock()).isNull();
      once.set(
          () -> {
            read.countDown();
            Crew.until(() -> other.get().waiter.lock() == outer);
          });
      assertThat(inner.lock()).isNull();
      inner.unlock();
      outer.unlock();
      assertThat(task.result()).isNull();
    }
  }

  /** The owner gives the lock up, and ends only then. */
  @Test
  void ownerThatUnlockedBeforeItEndedHasNotDiedWithTheLock() {
    try (Crew crew = new Crew()) {
      CountDownLatch held = new CountDownLatch(1);
      Crew.Task<Integer> task =
          crew.start(
              "owner",
              () -> {
                assertThat(inner.lock()).isNull();
                held.countDown();
                read.await();
                inner.unlock();
                return 0;
              });
      Crew.until(() -> held.getCount() == 0);
      once.set(
          () -> {
            read.countDown();
            Crew.until(() -> !task.thread().isAlive());
          });
      assertThat(inner.lock()).isNull();
      inner.unlock();
    }
  }
}
