package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class ExceptionWithResourcesTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @KFunc("bpf_throw") static native RuntimeException fail(long cookie);
        @Acquires @MayBeNull static native Page create();

        @ProgramType("tc") static void run() {
          Page page = create();
          if (page == null) {
            return;
          }
          if (page.isStale()) {
            throw fail(1); // finds exception-with-resources
          }
          page.release();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @KFunc("bpf_throw") static native RuntimeException fail(long cookie);
        @Acquires @MayBeNull static native Page create();

        @ProgramType("tc") static void run() {
          Page page = create();
          if (page == null) {
            return;
          }
          if (page.isStale()) {
            page.release();
            throw fail(1);
          }
          page.release();
        }
        """);
  }
}
