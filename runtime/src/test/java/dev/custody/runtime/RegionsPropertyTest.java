package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Regions are counted by kind; interrupt flags are a stack; sleeping waits for all of them. */
final class RegionsPropertyTest {
  @Property(tries = 500)
  void regionsAreLeftAsOftenAsEntered(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 6) Integer> steps) {
    int rcu = 0;
    int preempt = 0;
    Deque<IrqFlags> saved = new ArrayDeque<>();
    for (int step : steps) {
      switch (step) {
        case 0 -> {
          Rcu.readLock();
          rcu++;
        }
        case 1 -> rcu -= left(rcu, Rcu::readUnlock);
        case 2 -> {
          Preemption.disable();
          preempt++;
        }
        case 3 -> preempt -= left(preempt, Preemption::enable);
        case 4 -> {
          IrqFlags flags = new IrqFlags();
          LocalIrq.save(flags);
          saved.push(flags);
        }
        case 5 -> restore(saved);
        default -> restoreOutOfOrder(saved);
      }
      assertThat(Rcu.isReading()).isEqualTo(rcu > 0);
      assertThat(Preemption.isDisabled()).isEqualTo(preempt > 0);
      assertThat(LocalIrq.isOff()).isEqualTo(!saved.isEmpty());
      if (rcu + preempt + saved.size() > 0) {
        assertThrows(IllegalStateException.class, Rcu::synchronize);
      }
    }
    for (; rcu > 0; rcu--) {
      Rcu.readUnlock();
    }
    for (; preempt > 0; preempt--) {
      Preemption.enable();
    }
    saved.forEach(LocalIrq::restore);
    Rcu.synchronize();
  }

  /** How many regions a leave ends: none where none is open. */
  private static int left(int open, Runnable leave) {
    if (open > 0) {
      leave.run();
      return 1;
    }
    assertThrows(IllegalStateException.class, leave::run);
    return 0;
  }

  private static void restore(Deque<IrqFlags> saved) {
    if (saved.isEmpty()) {
      assertThrows(IllegalStateException.class, () -> LocalIrq.restore(new IrqFlags()));
    } else {
      LocalIrq.restore(saved.pop());
    }
  }

  private static void restoreOutOfOrder(Deque<IrqFlags> saved) {
    if (saved.size() > 1) {
      assertThrows(IllegalStateException.class, () -> LocalIrq.restore(saved.getLast()));
      assertThrows(IllegalStateException.class, () -> LocalIrq.save(saved.getFirst()));
    }
  }
}
