package dev.custody.benchmarks.runtime;

import dev.custody.runtime.ResilientSpinLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Threads that add one under the same lock all the time: as many as two, and four. */
@State(Scope.Benchmark)
public class ContendedLockBenchmark {
  private int value;
  private final ReentrantLock reentrant = new ReentrantLock();
  private final StampedLock stamped = new StampedLock();
  private final ResilientSpinLock lock = new ResilientSpinLock();

  @Benchmark
  @Group("reentrantLock2")
  @GroupThreads(2)
  public int reentrantLock2() {
    return reentrant();
  }

  @Benchmark
  @Group("reentrantLock4")
  @GroupThreads(4)
  public int reentrantLock4() {
    return reentrant();
  }

  @Benchmark
  @Group("stampedLock2")
  @GroupThreads(2)
  public int stampedLock2() {
    return stamped();
  }

  @Benchmark
  @Group("stampedLock4")
  @GroupThreads(4)
  public int stampedLock4() {
    return stamped();
  }

  @Benchmark
  @Group("custody2")
  @GroupThreads(2)
  public int custody2() {
    return custody();
  }

  @Benchmark
  @Group("custody4")
  @GroupThreads(4)
  public int custody4() {
    return custody();
  }

  private int reentrant() {
    reentrant.lock();
    try {
      return ++value;
    } finally {
      reentrant.unlock();
    }
  }

  private int stamped() {
    long stamp = stamped.writeLock();
    try {
      return ++value;
    } finally {
      stamped.unlockWrite(stamp);
    }
  }

  private int custody() {
    if (lock.lock() != null) {
      throw new AssertionError("a false alarm");
    }
    try {
      return ++value;
    } finally {
      lock.unlock();
    }
  }
}
