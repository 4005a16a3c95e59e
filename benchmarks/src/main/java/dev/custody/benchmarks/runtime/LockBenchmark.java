package dev.custody.benchmarks.runtime;

import dev.custody.runtime.LockFailure;
import dev.custody.runtime.LockRules;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.ThreadContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Taking a free lock, adding one under it, and giving it up. Every lock is an object of its own
 * that is read from a field once.
 */
@State(Scope.Thread)
public class LockBenchmark {
  /** The least that a lock can be: one locked instruction and a store. */
  private static final class Floor {
    private static final VarHandle WORD = Fields.of(MethodHandles.lookup(), "word", long.class);

    @SuppressWarnings("unused") // through WORD
    private long word;

    void lock() {
      if (!WORD.compareAndSet(this, 0L, 1L)) {
        throw new AssertionError();
      }
    }

    void unlock() {
      WORD.setRelease(this, 0L);
    }
  }

  private int value;
  private final Floor bare = new Floor();
  private final Object monitor = new Object();
  private final ReentrantLock reentrant = new ReentrantLock();
  private final StampedLock stamped = new StampedLock();
  private final ResilientSpinLock lock = new ResilientSpinLock();
  private final ResilientSpinLock kernel = new ResilientSpinLock(null, LockRules.KERNEL);
  private final ResilientSpinLock held = new ResilientSpinLock();
  private ThreadContext context;

  /** In the thread that measures. */
  @Setup(Level.Trial)
  public void begin() {
    context = ThreadContext.current();
    held.lock();
  }

  @Benchmark
  public int floor() {
    Floor free = bare;
    free.lock();
    try {
      return ++value;
    } finally {
      free.unlock();
    }
  }

  @Benchmark
  public int reentrantLock() {
    ReentrantLock free = reentrant;
    free.lock();
    try {
      return ++value;
    } finally {
      free.unlock();
    }
  }

  @Benchmark
  public int stampedLock() {
    StampedLock free = stamped;
    long stamp = free.writeLock();
    try {
      return ++value;
    } finally {
      free.unlockWrite(stamp);
    }
  }

  @Benchmark
  public int monitor() {
    synchronized (monitor) {
      return ++value;
    }
  }

  @Benchmark
  public int custody() {
    ResilientSpinLock free = lock;
    refuse(free.lock());
    try {
      return ++value;
    } finally {
      free.unlock();
    }
  }

  @Benchmark
  public int custodyPassed() {
    ThreadContext me = context;
    ResilientSpinLock free = lock;
    refuse(free.lock(me));
    try {
      return ++value;
    } finally {
      free.unlock(me);
    }
  }

  @Benchmark
  public int custodyKernel() {
    ResilientSpinLock free = kernel;
    refuse(free.lock());
    try {
      return ++value;
    } finally {
      free.unlock();
    }
  }

  @Benchmark
  public int custodyKernelPassed() {
    ThreadContext me = context;
    ResilientSpinLock free = kernel;
    refuse(free.lock(me));
    try {
      return ++value;
    } finally {
      free.unlock(me);
    }
  }

  /** What a failure costs: a self-deadlock is found and told. */
  @Benchmark
  public LockFailure custodyRefused() {
    return held.lock();
  }

  private static void refuse(LockFailure failure) {
    if (failure != null) {
      throw new AssertionError(failure.toString());
    }
  }
}
