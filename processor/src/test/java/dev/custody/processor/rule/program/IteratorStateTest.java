package dev.custody.processor.rule.program;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class IteratorStateTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        static class Numbers {}

        @KFunc(value = "bpf_iter_num_new", flags = KFlag.ITER_NEW) static native void begin(Numbers n);
        @KFunc(value = "bpf_iter_num_next", flags = KFlag.ITER_NEXT) static native boolean next(Numbers n);
        @KFunc(value = "bpf_iter_num_destroy", flags = KFlag.ITER_DESTROY) static native void end(Numbers n);

        @ProgramType("tc") static void run() {
          Numbers numbers = new Numbers();
          begin(numbers);
          end(numbers);
          next(numbers); // finds iterator-state
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        static class Numbers {}

        @KFunc(value = "bpf_iter_num_new", flags = KFlag.ITER_NEW) static native void begin(Numbers n);
        @KFunc(value = "bpf_iter_num_next", flags = KFlag.ITER_NEXT) static native boolean next(Numbers n);
        @KFunc(value = "bpf_iter_num_destroy", flags = KFlag.ITER_DESTROY) static native void end(Numbers n);

        @ProgramType("tc") static void run() {
          Numbers numbers = new Numbers();
          begin(numbers);
          next(numbers);
          end(numbers);
        }
        """);
  }
}
