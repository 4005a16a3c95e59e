package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class CallInCriticalSectionTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        static final Gate lock = null;

        @KFunc("bpf_ktime_get_ns") static native long now();

        @ProgramType("tc") static void run() {
          lock.shut();
          now(); // finds call-in-critical-section
          lock.open();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        static final Gate lock = null;

        @KFunc("bpf_ktime_get_ns") static native long now();

        @ProgramType("tc") static void run() {
          now();
          lock.shut();
          lock.open();
        }
        """);
  }
}
