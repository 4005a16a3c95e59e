package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that holds as many ordered locks as its hold can count. */
final class LockDepthTest {
  private static final int MOST = 255;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneTooManyIsRefusedAndNothingHasChanged(boolean kernel) {
    LockRules rules = kernel ? LockRules.KERNEL : LockRules.GRAPH;
    ThreadContext me = ThreadContext.current();
    Deque<ResilientSpinLock> held = new ArrayDeque<>();
    for (int i = 0; i < MOST; i++) {
      held.push(new ResilientSpinLock("lock " + i, rules));
      assertThat(held.element().lock()).isNull();
    }
    ResilientSpinLock another = new ResilientSpinLock("another", rules);
    assertThrows(IllegalStateException.class, another::lock);
    assertThrows(IllegalStateException.class, another::tryLock);
    assertThrows(IllegalStateException.class, another.asLock()::lock);
    assertThat(another.isLocked()).isFalse();

    ResilientSpinLock unordered = new ResilientSpinLock("unordered", rules.unordered());
    assertThat(unordered.lock()).isNull();
    unordered.unlock();
    assertThat(me.locksHeld()).isEqualTo(MOST);
    while (!held.isEmpty()) {
      assertThat(held.element().isHeldByCurrentThread()).isTrue();
      held.pop().unlock();
    }
    assertThat(me.locksHeld()).isEqualTo(0);
    assertThat(me.ownHeldTable().count()).isEqualTo(0);
    assertThat(another.lock()).isNull();
    another.unlock();
  }
}
