package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class NullConstantTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void useOnTheNullSideOfATest() {
    custody.pair(
        """
        @ProgramType("tc") int size(Pool pool) {
          Page page = pool.poll();
          if (page == null) {
            return page.size();         // finds null-constant
          }
          page.release();
          return 0;
        }
        """,
        "page.size()",
        "0");
  }
}
