package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PerCpuTest {
  /** One writer, no locked instruction. */
  private static final class Counter {
    private volatile int value;
    private int drops;

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // that is the point
    void increment() {
      value++;
    }
  }

  private static int sum(PerCpu<Counter> counters) {
    int[] sum = new int[1];
    counters.forEach(counter -> sum[0] += counter.value);
    return sum[0];
  }

  @Test
  void everyPossibleCpuHasACopy() {
    List<Counter> made = new ArrayList<>();
    PerCpu<Counter> counters =
        PerCpu.create(
            () -> {
              made.add(new Counter());
              return made.get(made.size() - 1);
            },
            counter -> counter.drops++);

    assertThat(made).hasSize(Cpus.nr());
    for (int cpu = 0; cpu < Cpus.nr(); cpu++) {
      assertThat(counters.byCpu(cpu)).isSameInstanceAs(made.get(cpu));
    }
    assertThat(counters.byCpu(Cpus.nr())).isNull();
    assertThat(counters.byCpu(-1)).isNull();
    counters.close();
  }

  @Test
  void threadKeepsItsCopy() {
    PerCpu<Counter> counters = PerCpu.create(Counter::new, counter -> counter.drops++, 4);
    Counter mine = counters.thisCpu();
    assertThat(counters.thisCpu(ThreadContext.current())).isSameInstanceAs(mine);
    Preemption.disable();
    assertThat(counters.thisCpu()).isSameInstanceAs(mine);
    Preemption.enable();
    counters.close();
  }

  /** Row P1. */
  @Property(tries = 20)
  void sumIsExactAtRest(
      @ForAll @IntRange(min = 1, max = 6) int threads, @ForAll @IntRange(min = 1, max = 4) int nr)
      throws InterruptedException {
    PerCpu<Counter> counters = PerCpu.create(Counter::new, counter -> counter.drops++, nr);
    Set<Counter> own = Collections.synchronizedSet(new HashSet<>());
    CountDownLatch all = new CountDownLatch(threads);
    try (Crew crew = new Crew()) {
      for (int t = 0; t < threads; t++) {
        crew.start(
            "writer " + t,
            () -> {
              own.add(counters.thisCpu());
              all.countDown(); // all live at once, so that no copy is inherited
              assertThat(all.await(Crew.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
              for (int i = 0; i < 1_000; i++) {
                counters.thisCpu().increment();
              }
              return null;
            });
      }
    }
    assertThat(own).hasSize(threads);
    assertThat(sum(counters)).isEqualTo(threads * 1_000);
    counters.close();
  }

  @Test
  void threadsThatHaveEndedLeaveWhatTheyCounted() {
    PerCpu<Counter> counters = PerCpu.create(Counter::new, counter -> counter.drops++, 2);
    for (int t = 0; t < 200; t++) {
      try (Crew crew = new Crew()) {
        crew.start(
            "short " + t,
            () -> {
              counters.thisCpu().increment();
              return null;
            });
      }
    }
    assertThat(sum(counters)).isEqualTo(200);
    counters.close();
  }

  @Test
  void closingDropsEveryCopyOnce() {
    List<Counter> seen = new ArrayList<>();
    PerCpu<Counter> counters = PerCpu.create(Counter::new, counter -> counter.drops++, 3);
    counters.thisCpu();
    counters.forEach(seen::add);

    counters.close();
    counters.close();
    Rcu.barrier();

    for (Counter counter : seen) {
      assertThat(counter.drops).isEqualTo(1);
    }
    assertThrows(IllegalStateException.class, counters::thisCpu);
    assertThrows(IllegalStateException.class, () -> counters.byCpu(0));
    assertThrows(IllegalStateException.class, () -> counters.forEach(seen::add));
  }

  @Test
  void readerMayUseItUntilItLeavesItsRegion() {
    PerCpu<Counter> counters = PerCpu.create(Counter::new, counter -> counter.drops++, 3);
    Rcu.readLock();
    counters.close();
    Counter mine = counters.thisCpu();
    mine.increment();
    assertThat(mine.drops).isEqualTo(0);
    Rcu.readUnlock();
    Rcu.barrier();
    assertThat(mine.drops).isEqualTo(1);
  }

  @Test
  void closingDestroysWhatTheFieldsOfEachCopyOwn() {
    List<String> destroyed = Collections.synchronizedList(new ArrayList<>());
    PerCpu<Counter> counters =
        PerCpu.create(
            TypeMeta.of(
                Counter.class,
                Counter::new,
                List.of(
                    new OwnedField<>("first", counter -> destroyed.add("first")),
                    new OwnedField<>("second", counter -> destroyed.add("second")))));
    counters.close();
    Rcu.barrier();
    assertThat(destroyed).hasSize(2 * Cpus.nr());
    for (int i = 0; i < destroyed.size(); i++) {
      assertThat(destroyed.get(i)).isEqualTo(i % 2 == 0 ? "first" : "second");
    }
  }
}
