package dev.custody.benchmarks.runtime;

import dev.custody.runtime.GenerationRefCount;
import dev.custody.runtime.LinuxRefCount;
import dev.custody.runtime.OwnerBiasedRefCount;
import dev.custody.runtime.RefCount;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One reference more and one less, on an object that others hold too. */
@State(Scope.Thread)
public class CountBenchmark {
  private static final VarHandle RAW = Fields.of(MethodHandles.lookup(), "raw", int.class);

  @SuppressWarnings("unused") // through RAW
  private int raw = 2;

  private final AtomicInteger atomic = new AtomicInteger(2);
  private final NettyCount netty = new NettyCount();
  private final RefCount count = RefCount.of(2);
  private final BareCount bare = new BareCount();
  private final LinuxRefCount linux = LinuxRefCount.of(2);
  private final OwnerBiasedRefCount biased = OwnerBiasedRefCount.create();
  private final GenerationRefCount generations = new GenerationRefCount();
  private final int generation = generations.begin();

  /** The least that an object of Netty does. */
  private static final class NettyCount extends AbstractReferenceCounted {
    @Override
    protected void deallocate() {}

    @Override
    public ReferenceCounted touch(Object hint) {
      return this;
    }
  }

  /** The checks of a RefCount without the hooks of the debug mode. */
  private static final class BareCount {
    private static final VarHandle COUNT = Fields.of(MethodHandles.lookup(), "count", int.class);

    @SuppressWarnings("unused") // through COUNT
    private int count = 2;

    int acquire() {
      int old = (int) COUNT.getAndAdd(this, 1);
      if (old < 0) {
        pin();
      }
      return old;
    }

    boolean release() {
      int old = (int) COUNT.getAndAdd(this, -1);
      return old <= 1 && ended(old);
    }

    private boolean ended(int old) {
      if (old < 1) {
        pin();
        return false;
      }
      VarHandle.acquireFence();
      return true;
    }

    private void pin() {
      COUNT.setOpaque(this, RefCount.SATURATED);
    }
  }

  @Benchmark
  public int raw() {
    return (int) RAW.getAndAdd(this, 1) + (int) RAW.getAndAdd(this, -1);
  }

  @Benchmark
  public int atomicInteger() {
    return atomic.getAndIncrement() + atomic.decrementAndGet();
  }

  @Benchmark
  public boolean netty() {
    netty.retain();
    return netty.release();
  }

  @Benchmark
  public boolean custody() {
    count.acquire();
    return count.release();
  }

  @Benchmark
  public boolean withoutHooks() {
    bare.acquire();
    return bare.release();
  }

  @Benchmark
  public boolean custodyLinux() {
    linux.inc();
    return linux.decAndTest();
  }

  /** The owner's side; the fence keeps the two halves from becoming nothing at all. */
  @Benchmark
  public boolean custodyBiased() {
    biased.acquire();
    VarHandle.releaseFence();
    return biased.release();
  }

  @Benchmark
  public boolean custodyGeneration() {
    generations.acquire(generation);
    return generations.release(generation);
  }

  @Benchmark
  public boolean rawCas() {
    int old = (int) RAW.getOpaque(this);
    boolean first = RAW.weakCompareAndSetAcquire(this, old, old + 1);
    int now = (int) RAW.getOpaque(this);
    return first && RAW.weakCompareAndSetRelease(this, now, now - 1);
  }

  @Benchmark
  public boolean custodyIfNotZero() {
    return count.acquireIfNotZero() && count.releaseIfNotLast();
  }

  @Benchmark
  public boolean custodyChecked() {
    return count.acquireChecked() && count.releaseIfGt(1);
  }
}
