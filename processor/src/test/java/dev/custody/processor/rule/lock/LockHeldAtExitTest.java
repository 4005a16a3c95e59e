package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class LockHeldAtExitTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks void shut();
          @Unlocks void open();
        }

        void pass(Gate gate, boolean early) {
          gate.shut();
          if (early) {
            return; // finds lock-held-at-exit
          }
          gate.open();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        interface Gate {
          @Locks void shut();
          @Unlocks void open();
        }

        void pass(Gate gate, boolean early) {
          gate.shut();
          if (early) {
            gate.open();
            return;
          }
          gate.open();
        }
        """);
  }
}
