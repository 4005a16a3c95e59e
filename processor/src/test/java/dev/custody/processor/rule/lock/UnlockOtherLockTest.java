package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnlockOtherLockTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        static final Gate one = null;
        static final Gate two = null;

        @ProgramType("tc") static void run() {
          one.shut();
          two.open(); // finds unlock-other-lock
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

        static final Gate one = null;
        static final Gate two = null;

        @ProgramType("tc") static void run() {
          one.shut();
          one.open();
        }
        """);
  }
}
