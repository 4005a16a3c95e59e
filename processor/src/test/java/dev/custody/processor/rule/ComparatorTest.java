package dev.custody.processor.rule;

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

        @Linkable @Refcounted static class Node {
          long key;
        }

        static class Tree {}

        interface Less {
          boolean test(Node one, Node other);
        }

        static final Gate lock = null;

        @RequiresLock("lock") static final Tree tree = new Tree();

        @Acquires @MayBeNull static native Node create();
        @Acquires @MayBeNull static native Node remove(@RequiresLock Tree tree, @Borrowed Node node);
        static native void add(@RequiresLock Tree tree, @Owning Node node, @Runs Less less);

        @ProgramType("tc") static void run() {
          Node node = create();
          if (node != null) {
            lock.shut();
            add(tree, node, (one, other) -> remove(tree, one) == null); // finds comparator
            lock.open();
          }
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

        @Linkable @Refcounted static class Node {
          long key;
        }

        static class Tree {}

        interface Less {
          boolean test(Node one, Node other);
        }

        static final Gate lock = null;

        @RequiresLock("lock") static final Tree tree = new Tree();

        @Acquires @MayBeNull static native Node create();
        @Acquires @MayBeNull static native Node remove(@RequiresLock Tree tree, @Borrowed Node node);
        static native void add(@RequiresLock Tree tree, @Owning Node node, @Runs Less less);

        @ProgramType("tc") static void run() {
          Node node = create();
          if (node != null) {
            lock.shut();
            add(tree, node, (one, other) -> one.key < other.key);
            lock.open();
          }
        }
        """);
  }
}
