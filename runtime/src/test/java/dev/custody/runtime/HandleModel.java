package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** Handles of an object that lives again and again, beside what must become of them. */
final class HandleModel {
  private static final GenerationRefCountField<Body> COUNT =
      GenerationRefCountField.of(MethodHandles.lookup(), Body.class, "count");

  private final Body body = new Body();
  private final List<Handle<Body>> held = new ArrayList<>();
  private final List<Handle<Body>> over = new ArrayList<>();
  private int lives;

  private static final class Body {
    @SuppressWarnings("UnusedVariable") // through COUNT
    private long count;

    private int destroyed;
  }

  void step(int number) {
    if (held.isEmpty()) {
      held.add(Handle.begin(body, COUNT, dead -> dead.destroyed++));
      lives++;
    } else if (number % 3 == 0) {
      held.add(held.get(number % held.size()).acquire());
    } else {
      Handle<Body> ended = held.remove(number % held.size());
      assertThat(ended.get()).isSameInstanceAs(body);
      ended.release();
      over.add(ended);
    }
    check();
  }

  void end() {
    held.forEach(Handle::release);
    assertThat(body.destroyed).isEqualTo(lives);
  }

  private void check() {
    assertThat(body.destroyed).isEqualTo(held.isEmpty() ? lives : lives - 1);
    assertThat(COUNT.load(body)).isEqualTo(held.size());
    assertThrows(
        IllegalStateException.class,
        held.isEmpty() ? this::useOne : () -> Handle.begin(body, COUNT, dead -> {}));
    for (Handle<Body> stale : over) {
      assertThat(stale.isHeld()).isFalse();
      assertThrows(StaleReferenceException.class, stale::get);
      assertThrows(StaleReferenceException.class, stale::acquire);
      assertThrows(StaleReferenceException.class, stale::release);
    }
  }

  private void useOne() {
    over.get(0).get();
  }
}
