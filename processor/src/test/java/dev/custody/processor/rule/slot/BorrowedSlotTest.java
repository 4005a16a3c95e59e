package dev.custody.processor.rule.slot;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class BorrowedSlotTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        @Refcounted(functions = "drop") static class Box { final Gate lock = null; }
        @Kptr static Box shared;

        @ProgramType("tc") static void run() {
          Box box = shared;
          if (box != null) {
            box.lock.shut(); // finds borrowed-slot
            box.lock.open();
          }
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

        @Refcounted(functions = "drop") static class Box { final Gate lock = null; }
        @Kptr static Box shared;
        @Exchanges("shared") @MayBeNull static native Box swap(@Owning @MayBeNull Box next);
        static native void drop(@Releases Box box);

        @ProgramType("tc") static void run() {
          Box box = swap(null);
          if (box != null) {
            box.lock.shut();
            box.lock.open();
            drop(box);
          }
        }
        """);
  }
}
