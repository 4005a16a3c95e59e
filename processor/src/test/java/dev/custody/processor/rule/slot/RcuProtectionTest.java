package dev.custody.processor.rule.slot;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class RcuProtectionTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Kptr Page current;

        @Enters("rcu") native void readLock();
        @Leaves("rcu") native void readUnlock();

        int size() {
          readLock();
          Page page = current;
          readUnlock();
          return page == null ? 0 : page.size(); // finds rcu-protection
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Kptr Page current;

        @Enters("rcu") native void readLock();
        @Leaves("rcu") native void readUnlock();

        int size() {
          readLock();
          Page page = current;
          int size = page == null ? 0 : page.size();
          readUnlock();
          return size;
        }
        """);
  }
}
