package dev.custody.processor.verify;

import dev.custody.processor.CustodyTester;
import org.junit.jupiter.api.Test;

/** Locks as ordinary Java names them. */
final class GuardsTest {
  private final CustodyTester custody = new CustodyTester();

  @Test
  void aLockOfTheOuterObjectIsTheSameWhereverItIsRead() {
    custody.check(
        """
        final java.util.concurrent.locks.ReentrantLock lock =
            new java.util.concurrent.locks.ReentrantLock();
        Runnable running;

        class Task implements Runnable {
          public void run() {
            lock.lock();
            try {
              if (java.util.Objects.requireNonNull(running) == this) {
                return;
              }
              running.run();
            } catch (RuntimeException e) {
              java.util.Objects.requireNonNull(running).run();
            } finally {
              lock.unlock();
            }
          }
        }
        """);
  }

  @Test
  void aViewWithoutANameIsNotFollowed() {
    custody.check(
        """
        final java.util.concurrent.locks.ReadWriteLock lock =
            new java.util.concurrent.locks.ReentrantReadWriteLock();

        int read(int[] values) {
          lock.readLock().lock();
          try {
            return values[0];
          } finally {
            lock.readLock().unlock();
          }
        }
        """);
  }
}
