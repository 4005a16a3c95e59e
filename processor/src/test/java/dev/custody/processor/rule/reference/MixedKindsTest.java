package dev.custody.processor.rule.reference;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class MixedKindsTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Refcounted(functions = "drop") static class Node { long key; }
        @Kptr static Node shared;
        @Acquires @MayBeNull static native Node create();
        static native void drop(@Releases Object node);

        @ProgramType("tc") static void run(boolean first) {
          Node made = create();
          if (made == null) {
            return;
          }
          Node node = made;
          if (first) {
            node = shared;
          }
          if (node != null) {
            node.key = 1; // finds mixed-kinds
          }
          drop(made);
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Refcounted(functions = "drop") static class Node { long key; }
        @Kptr static Node shared;
        @Acquires @MayBeNull static native Node create();
        static native void drop(@Releases Object node);

        @ProgramType("tc") static void run(boolean first) {
          Node made = create();
          if (made == null) {
            return;
          }
          made.key = 1;
          drop(made);
        }
        """);
  }
}
