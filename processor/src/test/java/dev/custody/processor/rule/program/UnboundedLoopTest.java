package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnboundedLoopTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @ProgramType("tc") static void run(boolean again) {
          while (again) { // finds unbounded-loop
            Thread.onSpinWait();
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @ProgramType("tc") static void run(boolean again) {
          for (int i = 0; i < 3; i++) {
            Thread.onSpinWait();
          }
        }
        """);
  }
}
