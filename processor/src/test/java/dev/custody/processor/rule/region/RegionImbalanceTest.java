package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class RegionImbalanceTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Enters("transaction") native void enter();
        @Leaves("transaction") native void leave();

        void look(boolean early) {
          enter();
          if (early) {
            return; // finds region-imbalance
          }
          leave();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Enters("transaction") native void enter();
        @Leaves("transaction") native void leave();

        void look(boolean early) {
          enter();
          if (early) {
            leave();
            return;
          }
          leave();
        }
        """);
  }
}
