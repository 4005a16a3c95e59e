package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class WrongDestructorTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @MustRelease(value = {}, functions = "dropItem") static class Item {}

        @Acquires @MayBeNull static native Item newItem();
        static native void dropItem(@Releases Object item);
        static native void dropCopies(@Releases Object copies);

        @ProgramType("tc") static void run() {
          Item item = newItem();
          if (item != null) {
            dropCopies(item); // finds wrong-destructor
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @MustRelease(value = {}, functions = "dropItem") static class Item {}

        @Acquires @MayBeNull static native Item newItem();
        static native void dropItem(@Releases Object item);
        static native void dropCopies(@Releases Object copies);

        @ProgramType("tc") static void run() {
          Item item = newItem();
          if (item != null) {
            dropItem(item);
          }
        }
        """);
  }
}
