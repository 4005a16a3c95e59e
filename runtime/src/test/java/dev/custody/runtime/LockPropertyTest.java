package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.custody.runtime.LockFailure.SelfDeadlock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One thread and four locks against a stack. */
final class LockPropertyTest {
  private enum Action {
    LOCK,
    TRY,
    UNLOCK
  }

  record Step(Action action, int lock) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Action.class), Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void graphDoesWhatAStackDoes(@ForAll("steps") List<Step> steps) {
    check(steps, LockRules.GRAPH);
  }

  @Property(tries = 300)
  void kernelDoesWhatAStackDoes(@ForAll("steps") List<Step> steps) {
    check(steps, LockRules.KERNEL);
  }

  private static void check(List<Step> steps, LockRules rules) {
    ResilientSpinLock[] locks = new ResilientSpinLock[4];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ResilientSpinLock("lock " + i, rules);
    }
    Deque<ResilientSpinLock> held = new ArrayDeque<>();
    for (Step step : steps) {
      ResilientSpinLock lock = locks[step.lock()];
      switch (step.action()) {
        case LOCK -> take(lock, held);
        case TRY -> tryTake(lock, held);
        case UNLOCK -> unlock(lock, held);
      }
      for (ResilientSpinLock each : locks) {
        assertThat(each.isHeldByCurrentThread()).isEqualTo(held.contains(each));
      }
      assertThat(ThreadContext.current().holdsOrderedLock()).isEqualTo(!held.isEmpty());
    }
    while (!held.isEmpty()) {
      held.pop().unlock();
    }
  }

  private static void take(ResilientSpinLock lock, Deque<ResilientSpinLock> held) {
    LockFailure failure = lock.lock();
    if (held.contains(lock)) {
      assertThat(failure).isEqualTo(new SelfDeadlock(lock));
    } else {
      assertThat(failure).isNull();
      held.push(lock);
    }
  }

  private static void tryTake(ResilientSpinLock lock, Deque<ResilientSpinLock> held) {
    assertThat(lock.tryLock()).isEqualTo(!held.contains(lock));
    if (!held.contains(lock)) {
      held.push(lock);
    }
  }

  private static void unlock(ResilientSpinLock lock, Deque<ResilientSpinLock> held) {
    if (lock == held.peek()) {
      lock.unlock();
      held.pop();
    } else {
      LockMisuse misuse = assertThrows(LockMisuseException.class, lock::unlock).misuse();
      assertThat(misuse)
          .isEqualTo(held.contains(lock) ? LockMisuse.OUT_OF_ORDER : LockMisuse.NOT_LOCKED);
    }
  }
}
