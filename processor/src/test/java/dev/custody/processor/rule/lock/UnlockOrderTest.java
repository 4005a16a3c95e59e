package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnlockOrderTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        void both(Gate one, Gate two) {
          one.shut();
          two.shut();
          one.open(); // finds unlock-order
          two.open();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        void both(Gate one, Gate two) {
          one.shut();
          two.shut();
          two.open();
          one.open();
        }
        """);
  }
}
