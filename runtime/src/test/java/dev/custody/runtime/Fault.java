package dev.custody.runtime;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What the machine and other threads do to a test, a little at a time. */
enum Fault {
  /** Nothing: what the others are compared with. */
  NONE {
    @Override
    void strike(LockStorm storm, Random random) {
      LockSupport.parkNanos(MILLISECONDS.toNanos(1));
    }
  },

  /** The garbage collector stops all threads. */
  GARBAGE_COLLECTION {
    @Override
    void strike(LockStorm storm, Random random) {
      System.gc();
      LockSupport.parkNanos(MILLISECONDS.toNanos(5 + random.nextInt(20)));
    }
  },

  /** All threads are stopped to look at their stacks. */
  SAFEPOINTS {
    @Override
    void strike(LockStorm storm, Random random) {
      Map<Thread, StackTraceElement[]> unused = Thread.getAllStackTraces();
    }
  },

  /** All threads run, and all pause. */
  STUTTER {
    @Override
    void strike(LockStorm storm, Random random) {
      storm.pause(true);
      LockSupport.parkNanos(MILLISECONDS.toNanos(random.nextInt(10)));
      storm.pause(false);
      LockSupport.parkNanos(MILLISECONDS.toNanos(random.nextInt(10)));
    }
  },

  /** Threads are interrupted. */
  INTERRUPTS {
    @Override
    void strike(LockStorm storm, Random random) {
      List<Thread> threads = storm.threads();
      threads.get(random.nextInt(threads.size())).interrupt();
      LockSupport.parkNanos(100_000);
    }
  },

  /** The clock goes back and forth. */
  CLOCK_JUMPS {
    @Override
    void strike(LockStorm storm, Random random) {
      storm.jump(MILLISECONDS.toNanos(random.nextInt(10_000) - 4_000));
      LockSupport.parkNanos(MILLISECONDS.toNanos(50));
    }
  },

  /** Threads take a lock, give it up and end at once, while others meet their ids in its word. */
  SHORT_LIVES {
    @Override
    void strike(LockStorm storm, Random random) throws InterruptedException {
      Thread thread = new Thread(() -> storm.takeOne(random.nextInt(LockStorm.LOCKS)));
      thread.start();
      thread.join();
    }
  },

  /** Threads end with a lock that nobody gets any more, and others wait for it. */
  DEATHS {
    @Override
    void strike(LockStorm storm, Random random) throws InterruptedException {
      Thread thread = new Thread(storm::dieWithMortalLock);
      thread.start();
      thread.join();
      storm.meetMortalLock();
    }
  };

  /** One blow, and a moment of peace. */
  abstract void strike(LockStorm storm, Random random) throws InterruptedException;
}
