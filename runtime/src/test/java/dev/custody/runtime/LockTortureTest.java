package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.custody.runtime.LockFailure.Cycle;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Threads take locks in any order, wait in any way, time out, are interrupted and told of
 * deadlocks: nobody is stuck, nothing is lost, and at the end every lock is as new. After the
 * kernel's {@code locktorture}. How long it goes on can be set, in rounds, with {@code
 * -Dcustody.torture=100000}.
 */
final class LockTortureTest {
  private static final int ROUNDS = Integer.getInteger("custody.torture", 1_500);
  private static final int THREADS = 6;
  private static final int LOCKS = 4;

  private enum Rules {
    GRAPH(LockRules.GRAPH),
    GRAPH_TELLING_ALL(LockRules.GRAPH.tellingAll()),
    GRAPH_SHORT(LockRules.GRAPH.withTimeout(Duration.ofNanos(100_000))),
    KERNEL_SHORT(LockRules.KERNEL.withTimeout(Duration.ofNanos(200_000)));

    private final LockRules rules;

    Rules(LockRules rules) {
      this.rules = rules;
    }
  }

  private final ResilientSpinLock[] locks = new ResilientSpinLock[LOCKS];
  private final int[] counted = new int[LOCKS];
  private final AtomicInteger[] expected = new AtomicInteger[LOCKS];

  @ParameterizedTest
  @EnumSource(Rules.class)
  void nobodyIsStuckAndNothingIsLost(Rules rules) {
    torture(rules, new Crew());
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsLikewise(Rules rules) {
    torture(rules, new Crew(true));
  }

  private void torture(Rules rules, Crew torturers) {
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ResilientSpinLock("lock " + i, rules.rules);
      expected[i] = new AtomicInteger();
    }
    try (Crew crew = torturers) {
      List<Crew.Task<Integer>> tasks = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        Random random = new Random(t);
        tasks.add(crew.start("torturer " + t, () -> torture(random)));
      }
      Random random = new Random(THREADS);
      long end = System.nanoTime() + Crew.PATIENCE.toNanos() * (1 + ROUNDS / 1_500);
      while (System.nanoTime() < end && tasks.stream().anyMatch(task -> task.thread().isAlive())) {
        tasks.get(random.nextInt(THREADS)).thread().interrupt();
        LockSupport.parkNanos(100_000);
      }
      tasks.forEach(Crew.Task::result);
    }
    for (int i = 0; i < LOCKS; i++) {
      assertThat(counted[i]).isEqualTo(expected[i].get());
      assertThat(locks[i].hasQueue()).isFalse();
      assertThat(locks[i].hasPending()).isFalse();
      assertThat(locks[i].isUrgent()).isFalse();
      assertThat(locks[i].tryLock()).isTrue();
      locks[i].unlock();
    }
  }

  /** Every round ends with no lock held. */
  private int torture(Random random) {
    Deque<ResilientSpinLock> held = new ArrayDeque<>();
    for (int round = 0; round < ROUNDS; round++) {
      boolean goesOn = true;
      for (int wanted = 1 + random.nextInt(3); goesOn && wanted > 0; wanted--) {
        int which = random.nextInt(LOCKS);
        goesOn = take(locks[which], random, held);
        if (goesOn) {
          held.push(locks[which]);
          counted[which]++;
          expected[which].incrementAndGet();
          dawdle(random);
        }
      }
      while (!held.isEmpty()) {
        held.pop().unlock();
      }
      ThreadContext me = ThreadContext.current();
      assertThat(me.holdsOrderedLock()).isFalse();
      assertThat(me.count()).isEqualTo(0);
      assertThat(me.waiter.lock()).isNull();
    }
    return ROUNDS;
  }

  private static boolean take(
      ResilientSpinLock lock, Random random, Deque<ResilientSpinLock> held) {
    if (random.nextInt(8) == 0) {
      return lock.tryLock();
    }
    if (random.nextInt(8) == 0) {
      try {
        return lock.asLock().tryLock(random.nextInt(300_000), NANOSECONDS);
      } catch (InterruptedException | LockFailedException e) {
        return false;
      }
    }
    LockFailure failure = lock.lock();
    if (failure instanceof SelfDeadlock) {
      assertThat(held).contains(lock);
    } else if (failure instanceof Cycle cycle) {
      assertThat(held).contains(cycle.chain().get(0).holds());
      assertThat(cycle.chain().get(0).thread()).isEqualTo(Thread.currentThread());
    }
    return failure == null;
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private static void dawdle(Random random) {
    switch (random.nextInt(20)) {
      case 0 -> LockSupport.parkNanos(1_000L * random.nextInt(200));
      case 1, 2 -> Thread.yield();
      default -> Thread.onSpinWait();
    }
  }
}
