package dev.custody.processor.rule.lock;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

final class UnguardedFieldTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void wrongIsFound() {
    custody.check(
        """
        @com.google.errorprone.annotations.concurrent.GuardedBy("this")
        int count;

        int count() {
          return count; // finds unguarded-field
        }
        """);
  }

  @Test
  void rightIsSilent() {
    custody.check(
        """
        @com.google.errorprone.annotations.concurrent.GuardedBy("this")
        int count;

        synchronized int count() {
          return count;
        }
        """);
  }

  @Test
  void helpersAreSeenFromTheirCallers() {
    custody.check(
        """
        @com.google.errorprone.annotations.concurrent.GuardedBy("lock")
        int count;
        final java.util.concurrent.locks.Lock lock =
            new java.util.concurrent.locks.ReentrantLock();

        Subject() {
          grow();
        }

        void guarded() {
          lock.lock();
          try {
            grow();
          } finally {
            lock.unlock();
          }
        }

        void bare() {
          grow();
        }

        private void grow() {
          count++; // finds unguarded-field
        }
        """);
  }

  @Test
  void whoCannotBeSeenIsLeftAlone() {
    custody.check(
        """
        @com.google.errorprone.annotations.concurrent.GuardedBy("this")
        int count;

        @com.google.errorprone.annotations.concurrent.GuardedBy("this")
        void forTheCaller() {
          count++;
        }

        void later(List<Runnable> tasks) {
          tasks.add(() -> count++);
        }

        static int of(Subject other) {
          synchronized (other) {
            return other.count;
          }
        }
        """);
  }
}
