package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class ExceptionInCallbackTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @KFunc("bpf_throw") static native RuntimeException fail(long cookie);
        static native void times(int most, @Runs Runnable body);

        @ProgramType("tc") static void run() {
          times(3, () -> { // finds exception-in-callback
            throw fail(1);
          });
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @KFunc("bpf_throw") static native RuntimeException fail(long cookie);
        static native void times(int most, @Runs Runnable body);

        @ProgramType("tc") static void run() {
          times(3, () -> {
            Thread.onSpinWait();
          });
        }
        """);
  }
}
