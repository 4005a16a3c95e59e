package dev.custody.stress.model;

import dev.custody.runtime.Kptr;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** An exchange slot, from its first reference to its end. */
final class SlotModelTest {
  @Test
  void isLinearizable() {
    Linearizable.check(Slot.class);
  }

  /** A slot of numbers. */
  @Param(name = "token", gen = IntGen.class, conf = "1:3")
  public static class Slot {
    private final AtomicInteger dropped = new AtomicInteger();
    private final Kptr<Integer> slot = Kptr.holding(0, token -> dropped.incrementAndGet());

    @Operation
    public Integer exchange(@Param(name = "token") int token) {
      return slot.exchange(token);
    }

    @Operation
    public Integer take() {
      return slot.exchange(null);
    }

    @Operation
    public Integer peek() {
      return slot.peek();
    }

    @Operation
    public int close() {
      slot.close();
      return 0;
    }
  }
}
