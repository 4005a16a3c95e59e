package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class WrongLockHeldTest {
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
        final Gate other = null;

        @RequiresLock("gate") native void append(int value);

        void add() {
          other.shut();
          append(1); // finds wrong-lock-held
          other.open();
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
        final Gate other = null;

        @RequiresLock("gate") native void append(int value);

        void add() {
          gate.shut();
          append(1);
          gate.open();
        }
        """);
  }
}
