package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.runtime.LockFailure.OwnerDied;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that take several locks, always in the same order, and count under them, while a {@link
 * Fault} strikes. As the order is always the same, every attempt has to succeed.
 */
final class LockStorm {
  static final int LOCKS = 3;

  private final ResilientSpinLock[] locks = new ResilientSpinLock[LOCKS];
  private final int[] counted = new int[LOCKS];
  private final AtomicIntegerArray expected = new AtomicIntegerArray(LOCKS);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicLong clockOffset = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private final boolean virtual;
  private volatile ResilientSpinLock mortal;
  private volatile boolean paused;

  LockStorm(LockRules rules) {
    this(rules, false);
  }

  /** A storm of platform threads or of virtual ones. */
  LockStorm(LockRules rules, boolean virtual) {
    this.virtual = virtual;
    LockRules jumping = rules.withClock(() -> System.nanoTime() + clockOffset.get());
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ResilientSpinLock("lock " + i, jumping);
    }
    mortal = new ResilientSpinLock("mortal lock", rules);
  }

  /** Lets so many threads go so many rounds under the fault. */
  void rage(Fault fault, int threadCount, int rounds) throws InterruptedException {
    try (Crew crew = new Crew(virtual)) {
      List<Crew.Task<Integer>> tasks = new ArrayList<>();
      for (int t = 0; t < threadCount; t++) {
        Random random = new Random(t);
        tasks.add(crew.start("torturer " + t, () -> torture(random, rounds)));
      }
      tasks.forEach(task -> threads.add(task.thread()));
      Random random = new Random(threadCount);
      long end = System.nanoTime() + Crew.PATIENCE.toNanos() * (1 + rounds / 5_000);
      while (System.nanoTime() < end && tasks.stream().anyMatch(task -> task.thread().isAlive())) {
        fault.strike(this, random);
      }
      tasks.forEach(Crew.Task::result);
    }
    for (int i = 0; i < LOCKS; i++) {
      assertThat(counted[i]).isEqualTo(expected.get(i));
      assertThat(locks[i].hasQueue()).isFalse();
      assertThat(locks[i].isUrgent()).isFalse();
      assertThat(locks[i].isLocked()).isFalse();
    }
  }

  List<Thread> threads() {
    return threads;
  }

  void pause(boolean now) {
    paused = now;
  }

  void jump(long nanos) {
    clockOffset.addAndGet(nanos);
  }

  /** Takes one lock and gives it up. */
  void takeOne(int which) {
    enter(which);
    locks[which].unlock();
  }

  /** Takes the mortal lock, which its thread will never give up. */
  void dieWithMortalLock() {
    ResilientSpinLock fresh = new ResilientSpinLock("mortal lock");
    assertThat(fresh.lock()).isNull();
    mortal = fresh;
  }

  /** Finds out that the owner of the mortal lock has ended, and not before it has. */
  void meetMortalLock() {
    ResilientSpinLock met = mortal;
    LockFailure failure = met.lock();
    if (failure == null) {
      met.unlock();
    } else {
      assertThat(failure).isEqualTo(new OwnerDied(met));
    }
  }

  private int torture(Random random, int rounds) {
    for (int round = 0; round < rounds; round++) {
      int first = random.nextInt(LOCKS);
      for (int i = first; i < LOCKS; i++) {
        enter(i);
        dawdle(random);
      }
      for (int i = LOCKS - 1; i >= first; i--) {
        locks[i].unlock();
      }
      if (round % 64 == 0) {
        meetMortalLock();
      }
      while (paused) {
        LockSupport.parkNanos(100_000);
      }
    }
    return rounds;
  }

  private void enter(int which) {
    assertWithMessage("locks are always taken in the same order")
        .that(locks[which].lock())
        .isNull();
    if (which == 0) {
      assertThat(inside.incrementAndGet()).isEqualTo(1);
      inside.decrementAndGet();
    }
    counted[which]++;
    expected.incrementAndGet(which);
  }

  /** Mostly nothing; seldom a voluntary preemption or a long hold. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void dawdle(Random random) {
    int choice = random.nextInt(200);
    if (choice == 0) {
      LockSupport.parkNanos(1_000L * random.nextInt(500));
    } else if (choice < 4) {
      Thread.yield();
    }
  }
}
