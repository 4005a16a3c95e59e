package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class DeadlockTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        void twice(Gate gate) {
          gate.shut();
          gate.shut(); // finds deadlock
          gate.open();
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

        void twice(Gate gate) {
          gate.shut();
          gate.open();
        }
        """);
  }
}
