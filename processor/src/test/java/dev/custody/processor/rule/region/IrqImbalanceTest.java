package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class IrqImbalanceTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        static class Flags {}

        native void save(@Enters(value = "irq", ordered = true) Flags flags);
        native void restore(@Leaves("irq") Flags flags);

        void quiet(boolean early) {
          Flags flags = new Flags();
          save(flags);
          if (early) {
            return; // finds irq-imbalance
          }
          restore(flags);
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        static class Flags {}

        native void save(@Enters(value = "irq", ordered = true) Flags flags);
        native void restore(@Leaves("irq") Flags flags);

        void quiet(boolean early) {
          Flags flags = new Flags();
          save(flags);
          if (early) {
            restore(flags);
            return;
          }
          restore(flags);
        }
        """);
  }
}
