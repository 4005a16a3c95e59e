package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class RcuNestedTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Enters(value = "rcu", nests = false) native void readLock();
        @Leaves("rcu") native void readUnlock();

        void look() {
          readLock();
          readLock(); // finds rcu-nested
          readUnlock();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Enters(value = "rcu", nests = false) native void readLock();
        @Leaves("rcu") native void readUnlock();

        void look() {
          readLock();
          readUnlock();
        }
        """);
  }
}
