package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class ComparatorTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        interface Gate {
          @Locks(reentrant = false, ordered = true, maySleep = false) void shut();
          @Unlocks void open();
        }

        @Linkable @Refcounted(functions = "drop") static class Node { long key; }
        interface Less { boolean test(Node one, Node other); }
        static final Gate lock = null;
        @RequiresLock("lock") static final Object tree = new Object();
        @Acquires @MayBeNull static native Node remove(@RequiresLock Object tree, @Borrowed Node node);
        static native void use(@RequiresLock Object tree, @Runs Less less);

        @ProgramType("tc") static void run() {
          lock.shut();
          use(tree, (one, other) -> remove(tree, one) == null); // finds comparator
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

        @Linkable @Refcounted(functions = "drop") static class Node { long key; }
        interface Less { boolean test(Node one, Node other); }
        static final Gate lock = null;
        @RequiresLock("lock") static final Object tree = new Object();
        @Acquires @MayBeNull static native Node remove(@RequiresLock Object tree, @Borrowed Node node);
        static native void use(@RequiresLock Object tree, @Runs Less less);

        @ProgramType("tc") static void run() {
          lock.shut();
          use(tree, (one, other) -> one.key < other.key);
          lock.open();
        }
        """);
  }
}
