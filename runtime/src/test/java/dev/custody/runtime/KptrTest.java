package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KptrTest {
  private final List<String> dropped = new ArrayList<>();

  @Test
  void whatGoesInComesOutOnce() {
    Kptr<String> slot = Kptr.empty(dropped::add);
    assertThat(slot.exchange("a")).isNull();
    assertThat(slot.exchange("b")).isEqualTo("a");
    assertThat(slot.exchange(null)).isEqualTo("b");
    assertThat(slot.exchange(null)).isNull();
    slot.close();
    assertThat(dropped).isEmpty();
  }

  @Test
  void closingDropsWhatIsLeftOnce() {
    Kptr<String> slot = Kptr.holding("a", dropped::add);
    slot.close();
    slot.close();
    assertThat(dropped).containsExactly("a");
  }

  @Test
  void aClosedSlotDropsWhatItIsGiven() {
    Kptr<String> slot = Kptr.empty(dropped::add);
    slot.close();
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> slot.exchange("late"));
    assertThat(thrown).hasMessageThat().isEqualTo("the slot is closed");
    assertThat(dropped).containsExactly("late");
    assertThrows(IllegalStateException.class, () -> slot.exchange(null));
    assertThat(dropped).containsExactly("late");
  }

  @Test
  void peekingTakesNothing() {
    Kptr<String> slot = Kptr.holding("a", dropped::add);
    assertThat(slot.peek()).isEqualTo("a");
    assertThat(slot.peek()).isEqualTo("a");
    slot.close();
    assertThat(slot.peek()).isNull();
    assertThat(Kptr.<String>empty(dropped::add).peek()).isNull();
  }

  @Test
  void theSameReferenceCanGoInAgain() {
    Kptr<String> slot = Kptr.holding("a", dropped::add);
    String out = slot.exchange(null);
    slot.exchange(out);
    slot.close();
    assertThat(dropped).containsExactly("a");
  }

  @Test
  void aDropThatThrowsLeavesTheSlotClosed() {
    Kptr<String> slot =
        Kptr.holding(
            "a",
            value -> {
              dropped.add(value);
              throw new IllegalArgumentException(value);
            });
    assertThrows(IllegalArgumentException.class, slot::close);
    slot.close();
    assertThat(dropped).containsExactly("a");
    assertThat(slot.toString()).isEqualTo("closed");
  }

  @Test
  void theSlotSaysItsStateWithoutAskingTheReference() {
    Kptr<Object> slot =
        Kptr.empty(
            value -> {
              assertThat(value).isNotNull();
            });
    assertThat(slot.toString()).isEqualTo("empty");
    slot.exchange(
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("may be released already");
          }
        });
    assertThat(slot.toString()).isEqualTo("owning");
    slot.close();
  }
}
