package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.runtime.LockFailure.Cycle;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import dev.custody.runtime.LockFailure.TimedOut;
import dev.custody.runtime.LockFailure.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of the kernel's {@code lib/locking-selftest.c} and {@code bpf_test_rqspinlock.c}. */
final class LockDeadlockTest {
  private static final LockRules GRAPH = LockRules.GRAPH.withTimeout(Crew.PATIENCE);

  /** Each pair of letters is a thread: it takes the first, meets the others, takes the second. */
  @ParameterizedTest
  @CsvSource({"ABBA", "ABBCCA", "ABCABC", "ABBCCDDA", "ABCDBDDA", "ABCDBCDA"})
  void graphTellsEveryCycle(String letters) throws Exception {
    Map<String, LockFailure> told = failures(letters, GRAPH);

    assertThat(told).isNotEmpty();
    for (LockFailure failure : told.values()) {
      assertThat(failure).isInstanceOf(Cycle.class);
      assertClosed((Cycle) failure);
    }
  }

  @Property(tries = 20)
  void graphTellsRingsOfAnyLength(@ForAll @IntRange(min = 2, max = 12) int length)
      throws Exception {
    Map<String, LockFailure> told = failures(ring(length), GRAPH);

    assertThat(told).isNotEmpty();
    for (Map.Entry<String, LockFailure> entry : told.entrySet()) {
      Cycle cycle = (Cycle) entry.getValue();
      assertClosed(cycle);
      assertThat(cycle.chain()).hasSize(length);
      assertThat(cycle.chain().get(0).thread().getName()).isEqualTo(entry.getKey());
      assertThat(cycle.chain().get(0).waitsFor()).isEqualTo(cycle.lock());
    }
  }

  @Property(tries = 20)
  void everybodyIsToldIfAskedFor(@ForAll @IntRange(min = 2, max = 8) int length) throws Exception {
    Map<String, LockFailure> told = failures(ring(length), GRAPH.tellingAll());

    assertThat(told).hasSize(length);
    for (Map.Entry<String, LockFailure> entry : told.entrySet()) {
      Cycle cycle = (Cycle) entry.getValue();
      assertClosed(cycle);
      assertThat(cycle.chain()).hasSize(length);
      assertThat(cycle.chain().get(0).thread().getName()).isEqualTo(entry.getKey());
      assertThat(cycle.chain().get(0).waitsFor()).isEqualTo(cycle.lock());
    }
  }

  /** The thread of CD waits for a lock of the cycle, but not in it. */
  @RepeatedTest(5)
  void whoIsNotInTheCycleIsNotTold() throws Exception {
    Map<String, LockFailure> told = failures("ABCDBDDA", GRAPH.tellingAll());

    assertThat(told.keySet()).containsExactly("t0", "t4", "t6");
  }

  @Test
  void kernelTellsTwoThreadsAgainstEachOther() throws Exception {
    Map<String, LockFailure> told = failures("ABBA", LockRules.KERNEL.withTimeout(Crew.PATIENCE));

    assertThat(told).isNotEmpty();
    for (LockFailure failure : told.values()) {
      assertClosed((Cycle) failure);
    }
  }

  @ParameterizedTest
  @CsvSource({"ABBCCA", "ABCABC", "ABBCCDDA", "ABCDBCDA"})
  void kernelKnowsLongerCyclesByTimeoutOnly(String letters) throws Exception {
    Map<String, LockFailure> told =
        failures(letters, LockRules.KERNEL.withTimeout(Duration.ofMillis(20)));

    assertThat(told).isNotEmpty();
    for (LockFailure failure : told.values()) {
      assertThat(failure).isInstanceOf(TimedOut.class);
    }
  }

  @Test
  void kernelTableHasThirtyOneEntries() {
    LockRules rules = LockRules.KERNEL.withTimeout(Duration.ofMillis(20));
    List<ResilientSpinLock> held = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      held.add(new ResilientSpinLock("held " + i, rules));
      assertThat(held.get(i).lock()).isNull();
    }

    assertThat(held.get(0).lock()).isEqualTo(new SelfDeadlock(held.get(0)));
    assertThat(held.get(29).lock()).isEqualTo(new SelfDeadlock(held.get(29)));
    assertThat(held.get(30).lock()).isInstanceOf(TimedOut.class); // the kernel's quirk
    assertThat(held.get(33).lock()).isInstanceOf(TimedOut.class);
    assertThat(ThreadContext.current().count()).isEqualTo(34);

    for (int i = 33; i >= 0; i--) {
      held.get(i).unlock();
    }
    assertThat(ThreadContext.current().count()).isEqualTo(0);
    assertThat(ThreadContext.current().holdsOrderedLock()).isFalse();
  }

  @Test
  void graphHasNoLimitOfThirtyOne() {
    List<ResilientSpinLock> held = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      held.add(new ResilientSpinLock());
      assertThat(held.get(i).lock()).isNull();
    }
    for (ResilientSpinLock lock : held) {
      assertThat(lock.lock()).isEqualTo(new SelfDeadlock(lock));
    }
    for (int i = 33; i >= 0; i--) {
      held.get(i).unlock();
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void orderedLockingIsNeverRefusedAndNothingIsLost(boolean kernel) throws Exception {
    LockRules rules = (kernel ? LockRules.KERNEL : LockRules.GRAPH).withTimeout(Crew.PATIENCE);
    ResilientSpinLock[] locks = {
      new ResilientSpinLock("0", rules),
      new ResilientSpinLock("1", rules),
      new ResilientSpinLock("2", rules)
    };
    int[] counted = new int[locks.length];
    int rounds = 5_000;
    try (Crew crew = new Crew()) {
      List<Crew.Task<Integer>> tasks = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int skipped = t % locks.length;
        tasks.add(
            crew.start(
                "ordered " + t,
                () -> {
                  for (int i = 0; i < rounds; i++) {
                    takeAllBut(skipped, locks, counted);
                  }
                  return rounds;
                }));
      }
      tasks.forEach(Crew.Task::result);
    }
    assertThat(counted).isEqualTo(new int[] {2 * rounds, 3 * rounds, 3 * rounds});
  }

  private static void takeAllBut(int skipped, ResilientSpinLock[] locks, int[] counted) {
    for (int i = 0; i < locks.length; i++) {
      if (i != skipped) {
        assertThat(locks[i].lock()).isNull();
        counted[i]++;
      }
    }
    for (int i = locks.length - 1; i >= 0; i--) {
      if (i != skipped) {
        locks[i].unlock();
      }
    }
  }

  /** Who is told what; everybody gives up everything and ends, and all locks can be taken again. */
  private static Map<String, LockFailure> failures(String letters, LockRules rules)
      throws Exception {
    Map<Character, ResilientSpinLock> locks = new LinkedHashMap<>();
    for (char letter : letters.toCharArray()) {
      locks.computeIfAbsent(letter, c -> new ResilientSpinLock(String.valueOf(c), rules));
    }
    CyclicBarrier met = new CyclicBarrier(letters.length() / 2);
    Map<String, LockFailure> told = new LinkedHashMap<>();
    try (Crew crew = new Crew()) {
      List<Crew.Task<LockFailure>> tasks = new ArrayList<>();
      for (int i = 0; i < letters.length(); i += 2) {
        ResilientSpinLock first = locks.get(letters.charAt(i));
        ResilientSpinLock second = locks.get(letters.charAt(i + 1));
        tasks.add(crew.start("t" + i, () -> takeBoth(first, second, met)));
      }
      for (Crew.Task<LockFailure> task : tasks) {
        LockFailure failure = task.result();
        if (failure != null) {
          told.put(task.thread().getName(), failure);
        }
      }
    }
    for (ResilientSpinLock lock : locks.values()) {
      assertThat(lock.lock()).isNull();
      lock.unlock();
    }
    return told;
  }

  private static LockFailure takeBoth(
      ResilientSpinLock first, ResilientSpinLock second, CyclicBarrier met) throws Exception {
    assertThat(first.lock()).isNull();
    met.await(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    LockFailure failure = second.lock();
    if (failure == null) {
      second.unlock();
    }
    first.unlock();
    return failure;
  }

  private static void assertClosed(Cycle cycle) {
    List<Wait> chain = cycle.chain();
    for (int i = 0; i < chain.size(); i++) {
      Wait next = chain.get((i + 1) % chain.size());
      assertThat(chain.get(i).waitsFor()).isSameInstanceAs(next.holds());
    }
    assertThat(chain.stream().map(Wait::thread).distinct().count()).isEqualTo(chain.size());
  }

  private static String ring(int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('A' + i)).append((char) ('A' + (i + 1) % length));
    }
    return letters.toString();
  }
}
