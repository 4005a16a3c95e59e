package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class NotRefcountedTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @MustRelease(value = {}, functions = "drop") static class Item {}

        @Acquires static native Item create();
        @Acquires static native <T> T another(@Acquires T object);
        static native void drop(@Releases Object item);

        static void share() {
          Item item = create();
          Item again = another(item); // finds not-refcounted
          drop(again);
          drop(item);
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Refcounted(functions = "drop") static class Item {}

        @Acquires static native Item create();
        @Acquires static native <T> T another(@Acquires T object);
        static native void drop(@Releases Object item);

        static void share() {
          Item item = create();
          Item again = another(item);
          drop(again);
          drop(item);
        }
        """);
  }
}
