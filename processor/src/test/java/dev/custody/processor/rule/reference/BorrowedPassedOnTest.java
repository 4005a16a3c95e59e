package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class BorrowedPassedOnTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        void keep(Pool pool) {
          Page page = pool.peek();
          pool.put(page); // finds borrowed-passed-on
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        void keep(Pool pool) {
          Page page = pool.peek();
          page.retain();
          pool.put(page);
        }
        """);
  }
}
