package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnlockWithoutLockTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @TryLocks boolean tryShut();
          @Unlocks void open();
        }

        void pass(Gate gate) {
          boolean had = gate.tryShut();
          gate.open(); // finds unlock-without-lock
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        interface Gate {
          @TryLocks boolean tryShut();
          @Unlocks void open();
        }

        void pass(Gate gate) {
          if (gate.tryShut()) {
            gate.open();
          }
        }
        """);
  }
}
