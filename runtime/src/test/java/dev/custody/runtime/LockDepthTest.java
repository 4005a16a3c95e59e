package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that holds a great many ordered locks. */
final class LockDepthTest {
  private static final int MANY = 1000;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void orderIsKeptHoweverManyThereAre(boolean kernel) {
    LockRules rules = kernel ? LockRules.KERNEL : LockRules.GRAPH;
    ThreadContext me = ThreadContext.current();
    Deque<ResilientSpinLock> held = new ArrayDeque<>();
    for (int i = 0; i < MANY; i++) {
      held.push(new ResilientSpinLock("lock " + i, rules));
      assertThat(held.element().lock()).isNull();
    }
    assertThat(me.count()).isEqualTo(kernel ? MANY : 0);

    ResilientSpinLock unordered = new ResilientSpinLock("unordered", rules.unordered());
    assertThat(unordered.lock()).isNull();
    unordered.unlock();

    ResilientSpinLock lowest = held.getLast();
    while (held.size() > 1) {
      LockMisuse misuse = assertThrows(LockMisuseException.class, lowest::unlock).misuse();
      assertThat(misuse).isEqualTo(LockMisuse.OUT_OF_ORDER);
      assertThat(held.element().isHeldByCurrentThread()).isTrue();
      held.pop().unlock();
    }
    lowest.unlock();
    assertThat(me.holdsOrderedLock()).isFalse();
    assertThat(me.count()).isEqualTo(0);
  }
}
