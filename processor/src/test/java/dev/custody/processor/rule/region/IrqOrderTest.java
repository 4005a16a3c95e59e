package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class IrqOrderTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        static class Flags {}

        native void save(@Enters(value = "irq", ordered = true) Flags flags);
        native void restore(@Leaves("irq") Flags flags);

        void quiet() {
          Flags one = new Flags();
          Flags two = new Flags();
          save(one);
          save(two);
          restore(one); // finds irq-order
          restore(two);
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

        void quiet() {
          Flags one = new Flags();
          Flags two = new Flags();
          save(one);
          save(two);
          restore(two);
          restore(one);
        }
        """);
  }
}
