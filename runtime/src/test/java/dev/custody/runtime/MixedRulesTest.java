package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.runtime.LockFailure.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Locks by the graph's rules beside a deadlock that the kernel's rules leave to the timeout. */
final class MixedRulesTest {
  private static final int RING = 3;
  private static final LockRules KERNEL = LockRules.KERNEL.withTimeout(Duration.ofSeconds(2));
  private static final LockRules GRAPH = LockRules.GRAPH.withTimeout(Duration.ofMillis(50));

  @Test
  void whoWaitsForOneInACycleOfOthersIsNotCaughtInIt() {
    List<ResilientSpinLock> ring = new ArrayList<>();
    for (int i = 0; i < RING; i++) {
      ring.add(new ResilientSpinLock("ring " + i, KERNEL));
    }
    ResilientSpinLock outside = new ResilientSpinLock("outside", GRAPH);
    CountDownLatch held = new CountDownLatch(RING);
    try (Crew crew = new Crew()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < RING; i++) {
        ResilientSpinLock next = ring.get((i + 1) % RING);
        List<ResilientSpinLock> own = i == 0 ? List.of(outside, ring.get(i)) : List.of(ring.get(i));
        threads.add(crew.start("member " + i, () -> closeRing(own, held, next)).thread());
      }
      for (ResilientSpinLock lock : ring) {
        Crew.until(() -> threads.stream().anyMatch(thread -> awaited(thread) == lock));
      }
      assertThat(outside.lock()).isInstanceOf(TimedOut.class);
    }
  }

  /** What the thread has published that it waits for. */
  private static ResilientSpinLock awaited(Thread thread) {
    for (int i = 0; i < Contexts.bound(); i++) {
      ThreadContext context = Contexts.at(i);
      if (context != null && context.liveThread() == thread) {
        return context.waiter.lock();
      }
    }
    return null;
  }

  private static int closeRing(
      List<ResilientSpinLock> own, CountDownLatch held, ResilientSpinLock next)
      throws InterruptedException {
    for (ResilientSpinLock lock : own) {
      assertThat(lock.lock()).isNull();
    }
    held.countDown();
    held.await();
    if (next.lock() == null) {
      next.unlock();
    }
    for (int i = own.size() - 1; i >= 0; i--) {
      own.get(i).unlock();
    }
    return 0;
  }
}
