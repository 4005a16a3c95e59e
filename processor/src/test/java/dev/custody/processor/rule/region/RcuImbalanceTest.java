package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class RcuImbalanceTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Enters("rcu") native void enter();
        @Leaves("rcu") native void leave();

        void look(boolean early) {
          enter();
          if (early) {
            return; // finds rcu-imbalance
          }
          leave();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Enters("rcu") native void enter();
        @Leaves("rcu") native void leave();

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
