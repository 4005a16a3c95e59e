package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KptrRaceTest {
  private static final int ROUNDS = 2000;
  private static final int TOKENS = 200_000;
  private static final int NOTHING = 0;
  private static final int CLOSED = -1;

  private final Duel duel = new Duel();

  @AfterEach
  void end() {
    duel.close();
  }

  @Test
  void tokensAreConserved() throws Exception {
    for (int i = 0; i < 5; i++) {
      List<Integer> left = new ArrayList<>();
      Kptr<Integer> slot = Kptr.empty(left::add);
      BitSet first = new BitSet();
      BitSet second = new BitSet();
      duel.fight(() -> exchangeMany(slot, 0, first), () -> exchangeMany(slot, 1, second));
      slot.close();
      assertThat(left).hasSize(1);
      assertThat(first.intersects(second)).isFalse();
      first.or(second);
      assertThat(first.get(left.get(0))).isFalse();
      assertThat(first.cardinality()).isEqualTo(2 * TOKENS - 1);
    }
  }

  @Test
  void exchangeAndCloseNeverBothGetTheOldOne() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      ConcurrentLinkedQueue<Integer> dropped = new ConcurrentLinkedQueue<>();
      Kptr<Integer> slot = Kptr.holding(1, dropped::add);
      IntSupplier close =
          () -> {
            slot.close();
            return NOTHING;
          };
      Duel.Results results = duel.fight(exchange(slot, 2), close);
      if (results.first() == CLOSED) {
        assertThat(dropped).containsExactly(1, 2);
      } else {
        assertThat(results.first()).isEqualTo(1);
        assertThat(dropped).containsExactly(2);
      }
    }
  }

  @Test
  void twoClosesDropOnce() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      ConcurrentLinkedQueue<Integer> dropped = new ConcurrentLinkedQueue<>();
      Kptr<Integer> slot = Kptr.holding(1, dropped::add);
      IntSupplier close =
          () -> {
            slot.close();
            return NOTHING;
          };
      duel.fight(close, close);
      assertThat(dropped).containsExactly(1);
    }
  }

  /** Puts every other token in and notes which came out; one that comes out twice is an error. */
  private static int exchangeMany(Kptr<Integer> slot, int who, BitSet got) {
    for (int token = who; token < 2 * TOKENS; token += 2) {
      Integer old = slot.exchange(token);
      if (old != null) {
        assertThat(got.get(old)).isFalse();
        got.set(old);
      }
    }
    return NOTHING;
  }

  private static IntSupplier exchange(Kptr<Integer> slot, int token) {
    return () -> {
      try {
        Integer old = slot.exchange(token);
        return old == null ? NOTHING : old;
      } catch (IllegalStateException closed) {
        return CLOSED;
      }
    };
  }
}
