package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class PreemptImbalanceTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Enters("preempt") native void enter();
        @Leaves("preempt") native void leave();

        void look(boolean early) {
          enter();
          if (early) {
            return; // finds preempt-imbalance
          }
          leave();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Enters("preempt") native void enter();
        @Leaves("preempt") native void leave();

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
