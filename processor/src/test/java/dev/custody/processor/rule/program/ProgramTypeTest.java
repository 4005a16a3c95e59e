package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class ProgramTypeTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @KFunc("bpf_cpumask_create") @Acquires @MayBeNull static native Page create();

        @ProgramType("tc") static void run() {
          Page page = create(); // finds program-type
          if (page != null) {
            page.release();
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @KFunc("bpf_cpumask_create") @Acquires @MayBeNull static native Page create();

        @ProgramType("syscall") static void run() {
          Page page = create();
          if (page != null) {
            page.release();
          }
        }
        """);
  }
}
