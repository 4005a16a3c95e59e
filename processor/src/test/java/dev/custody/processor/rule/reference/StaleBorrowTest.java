package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class StaleBorrowTest {
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

        @RequiresLock("gate") @Borrowed native Page first();

        int size() {
          gate.shut();
          Page page = first();
          gate.open();
          return page.size(); // finds stale-borrow
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

        @RequiresLock("gate") @Borrowed native Page first();

        int size() {
          gate.shut();
          Page page = first();
          int size = page.size();
          gate.open();
          return size;
        }
        """);
  }
}
