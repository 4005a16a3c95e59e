package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.custody.runtime.LockFailure.Cycle;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(min = JRE.JAVA_21)
final class VirtualThreadLockTest {
  private final LockRules rules = LockRules.GRAPH.withTimeout(Crew.PATIENCE);

  @Test
  void ownerIsTheVirtualThreadAndNotItsCarrier() throws Exception {
    ResilientSpinLock lock = new ResilientSpinLock("a", rules);
    int[] count = new int[1];
    List<Thread> threads = new ArrayList<>();
    Queue<LockFailure> failures = new ConcurrentLinkedQueue<>();
    for (int t = 0; t < 50; t++) {
      threads.add(
          start(
              () -> {
                for (int i = 0; i < 100; i++) {
                  LockFailure failure = lock.lock();
                  if (failure != null) {
                    failures.add(failure);
                    return;
                  }
                  count[0]++;
                  Thread.yield(); // another virtual thread runs on this carrier
                  lock.unlock();
                }
              }));
    }
    join(threads);
    assertThat(failures).isEmpty();
    assertThat(count[0]).isEqualTo(5_000);
  }

  @Test
  void cycleIsTold() throws Exception {
    List<ResilientSpinLock> ring = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ring.add(new ResilientSpinLock("lock " + i, rules));
    }
    CountDownLatch met = new CountDownLatch(ring.size());
    Queue<LockFailure> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      ResilientSpinLock first = ring.get(i);
      ResilientSpinLock second = ring.get((i + 1) % ring.size());
      threads.add(start(() -> takeBoth(first, second, met, failures)));
    }
    join(threads);
    assertThat(failures).isNotEmpty();
    for (LockFailure failure : failures) {
      assertThat(((Cycle) failure).chain()).hasSize(3);
    }
  }

  @Test
  void deadVirtualThreadIsNotKeptInMemory() throws Exception {
    Queue<ThreadContext> left = new ConcurrentLinkedQueue<>();
    WeakReference<Thread> dead = ended(start(() -> left.add(ThreadContext.current())));
    Crew.until(
        () -> {
          System.gc();
          return dead.refersTo(null);
        });
    assertThat(left).hasSize(1);
  }

  private static WeakReference<Thread> ended(Thread thread) throws InterruptedException {
    join(List.of(thread));
    return new WeakReference<>(thread);
  }

  private static void takeBoth(
      ResilientSpinLock first,
      ResilientSpinLock second,
      CountDownLatch met,
      Queue<LockFailure> failures) {
    if (first.lock() != null) {
      throw new AssertionError("nobody else takes " + first.name());
    }
    met.countDown();
    try {
      met.await(Crew.PATIENCE.toSeconds(), SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    LockFailure failure = second.lock();
    if (failure == null) {
      second.unlock();
    } else {
      failures.add(failure);
    }
    first.unlock();
  }

  private static Thread start(Runnable work) throws ReflectiveOperationException {
    Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
    return (Thread) start.invoke(null, work);
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(Crew.PATIENCE.toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }
}
