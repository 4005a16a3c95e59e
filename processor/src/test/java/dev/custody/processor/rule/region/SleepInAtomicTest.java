package dev.custody.processor.rule.region;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class SleepInAtomicTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @Enters("rcu") native void readLock();
        @Leaves("rcu") native void readUnlock();
        @MaySleep native void load();

        void look() {
          readLock();
          load(); // finds sleep-in-atomic
          readUnlock();
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @Enters("rcu") native void readLock();
        @Leaves("rcu") native void readUnlock();
        @MaySleep native void load();

        void look() {
          load();
          readLock();
          readUnlock();
        }
        """);
  }
}
