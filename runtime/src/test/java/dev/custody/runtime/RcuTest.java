package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class RcuTest {
  /** A reader that stays in its region until told to leave. */
  private static final class Reader {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final Crew.Task<Boolean> task;

    Reader(Crew crew) {
      task = crew.start("reader", this::read);
      Crew.until(() -> inside.getCount() == 0);
    }

    private boolean read() throws InterruptedException {
      Rcu.readLock();
      Rcu.readLock();
      Rcu.readUnlock(); // the outer region is still open
      inside.countDown();
      boolean told = leave.await(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Rcu.readUnlock();
      return told;
    }

    void leave() {
      leave.countDown();
      assertThat(task.result()).isTrue();
    }
  }

  @Test
  void gracePeriodLastsUntilTheReadersHaveLeft() {
    try (Crew crew = new Crew()) {
      Reader first = new Reader(crew);
      Reader second = new Reader(crew);
      AtomicBoolean over = new AtomicBoolean();
      Crew.Task<Boolean> writer = crew.start("writer", () -> synchronizeAndSay(over));
      Crew.until(() -> LockSupport.getBlocker(writer.thread()) == Rcu.class);
      first.leave();
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      assertThat(over.get()).isFalse();
      second.leave();
      assertThat(writer.result()).isTrue();
    }
  }

  @Test
  void laterReadersDoNotProlongAGracePeriod() {
    try (Crew crew = new Crew()) {
      Reader before = new Reader(crew);
      Crew.Task<Boolean> writer =
          crew.start("writer", () -> synchronizeAndSay(new AtomicBoolean()));
      Crew.until(() -> LockSupport.getBlocker(writer.thread()) == Rcu.class);
      Reader after = new Reader(crew);
      before.leave();
      assertThat(writer.result()).isTrue();
      after.leave();
    }
  }

  @Test
  void threadThatEndsInARegionHasLeftIt() throws InterruptedException {
    Thread careless = new Thread(Rcu::readLock);
    careless.start();
    careless.join(Crew.PATIENCE.toMillis());
    Rcu.synchronize();
  }

  @Test
  void interruptionDoesNotEndAGracePeriodAndIsKept() {
    try (Crew crew = new Crew()) {
      Reader reader = new Reader(crew);
      AtomicBoolean over = new AtomicBoolean();
      Crew.Task<Boolean> writer =
          crew.start(
              "writer",
              () -> {
                Thread.currentThread().interrupt();
                synchronizeAndSay(over);
                return Thread.currentThread().isInterrupted();
              });
      Crew.until(() -> LockSupport.getBlocker(writer.thread()) == Rcu.class);
      assertThat(over.get()).isFalse();
      reader.leave();
      assertThat(writer.result()).isTrue();
    }
  }

  @Test
  void callbacksRunInOrderAfterTheReadersHaveLeft() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    try (Crew crew = new Crew()) {
      Reader reader = new Reader(crew);
      for (int i = 0; i < 100; i++) {
        int number = i;
        Rcu.afterGracePeriod(() -> done.add(number));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      assertThat(done).isEmpty();
      reader.leave();
    }
    Rcu.barrier();
    assertThat(done).hasSize(100);
    assertThat(done).isInOrder();
  }

  @Test
  void callbackMayNotWaitForAllAndItsExceptionIsReported() {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Rcu.afterGracePeriod(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
          Rcu.barrier();
        });
    Rcu.barrier();
    assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
    assertThat(thrown.get()).hasMessageThat().contains("cannot wait");
  }

  /** What a reader finds is never destroyed under its eyes. */
  @Test
  void readersNeverSeeWhatIsDestroyed() {
    AtomicReference<boolean[]> shared = new AtomicReference<>(new boolean[] {true});
    AtomicBoolean stop = new AtomicBoolean();
    try (Crew crew = new Crew()) {
      List<Crew.Task<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(crew.start("reader " + i, () -> readUntil(stop, shared)));
      }
      for (int i = 0; i < 300; i++) {
        boolean[] old = shared.getAndSet(new boolean[] {true});
        Rcu.synchronize();
        old[0] = false;
      }
      stop.set(true);
      for (Crew.Task<Integer> reader : readers) {
        assertThat(reader.result()).isEqualTo(0);
      }
    }
  }

  private static int readUntil(AtomicBoolean stop, AtomicReference<boolean[]> shared) {
    int destroyed = 0;
    while (!stop.get()) {
      Rcu.readLock();
      boolean[] seen = shared.get();
      for (int i = 0; i < 20; i++) {
        Thread.onSpinWait();
        destroyed += seen[0] ? 0 : 1;
      }
      Rcu.readUnlock();
    }
    return destroyed;
  }

  private static boolean synchronizeAndSay(AtomicBoolean over) {
    Rcu.synchronize();
    over.set(true);
    return true;
  }

  @Test
  void unlockWithoutLockIsRefused() {
    assertThrows(IllegalStateException.class, Rcu::readUnlock);
  }
}
