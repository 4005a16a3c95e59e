package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class LockNotHeldTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks void shut();
          @Unlocks void open();
        }

        final Gate gate = null;

        @RequiresLock("gate") native void append(int value);

        void add() {
          append(1); // finds lock-not-held
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

        final Gate gate = null;

        @RequiresLock("gate") native void append(int value);

        void add() {
          gate.shut();
          append(1);
          gate.open();
        }
        """);
  }
}
