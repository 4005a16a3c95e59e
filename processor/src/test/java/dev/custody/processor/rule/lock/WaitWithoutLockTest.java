package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class WaitWithoutLockTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        final Object ready = new Object();

        void wake() {
          synchronized (this) {
            ready.notifyAll(); // finds wait-without-lock
          }
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        final Object ready = new Object();

        void wake() {
          synchronized (ready) {
            ready.notifyAll();
          }
        }
        """);
  }
}
