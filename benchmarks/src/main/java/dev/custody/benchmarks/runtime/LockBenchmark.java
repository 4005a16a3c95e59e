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

/** Taking a free lock, adding one under it, and giving it up. */
@State(Scope.Thread)
public class LockBenchmark {
  private static final VarHandle WORD = Fields.of(MethodHandles.lookup(), "word", long.class);

  @SuppressWarnings("unused") // through WORD
  private long word;

  private int value;
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

  /** The floor: one locked instruction and a store. */
  @Benchmark
  public int floor() {
    if (!WORD.compareAndSet(this, 0L, 1L)) {
      throw new AssertionError();
    }
    int result = ++value;
    WORD.setRelease(this, 0L);
    return result;
  }

  @Benchmark
  public int reentrantLock() {
    reentrant.lock();
    try {
      return ++value;
    } finally {
      reentrant.unlock();
    }
  }

  @Benchmark
  public int stampedLock() {
    long stamp = stamped.writeLock();
    try {
      return ++value;
    } finally {
      stamped.unlockWrite(stamp);
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
    refuse(lock.lock());
    try {
      return ++value;
    } finally {
      lock.unlock();
    }
  }

  @Benchmark
  public int custodyPassed() {
    ThreadContext me = context;
    refuse(lock.lock(me));
    try {
      return ++value;
    } finally {
      lock.unlock(me);
    }
  }

  @Benchmark
  public int custodyKernel() {
    refuse(kernel.lock());
    try {
      return ++value;
    } finally {
      kernel.unlock();
    }
  }

  @Benchmark
  public int custodyKernelPassed() {
    ThreadContext me = context;
    refuse(kernel.lock(me));
    try {
      return ++value;
    } finally {
      kernel.unlock(me);
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
