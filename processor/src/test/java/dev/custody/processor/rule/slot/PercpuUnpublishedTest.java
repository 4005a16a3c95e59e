package dev.custody.processor.rule.slot;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class PercpuUnpublishedTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Published @MustRelease(value = {}, functions = "drop") static class Stats {}

        static class Copy { long hits; }

        @Acquires static native Stats create();
        @Borrowed static native Copy mine(@Borrowed Stats stats);
        static native void drop(@Releases Stats stats);

        static void count() {
          Stats stats = create();
          mine(stats); // finds percpu-unpublished
          drop(stats);
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Published @MustRelease(value = {}, functions = "drop") static class Stats {}

        static class Copy { long hits; }

        @Acquires static native Stats create();
        @Borrowed static native Copy mine(@Borrowed Stats stats);
        static native void drop(@Releases Stats stats);

        static void count() {
          Stats stats = create();
          drop(stats);
        }
        """);
  }
}
