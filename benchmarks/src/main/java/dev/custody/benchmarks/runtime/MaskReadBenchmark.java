package dev.custody.benchmarks.runtime;

import dev.custody.runtime.CpuMask;
import java.util.BitSet;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Questions about sets of CPUs; the answers of the longest way through them. */
@State(Scope.Thread)
public class MaskReadBenchmark {
  @Param({"8", "64", "256", "1024"})
  private int nr;

  private CpuMask a;
  private CpuMask same;
  private CpuMask others;
  private final BitSet bitsA = new BitSet();
  private final BitSet bitsSame = new BitSet();
  private final BitSet bitsOthers = new BitSet();
  private FixedBitSet fixedA;
  private FixedBitSet fixedSame;
  private FixedBitSet fixedOthers;
  private int asked;

  /** A set, the same once more, and all that are not in it. */
  @Setup
  public void fill() {
    a = CpuMask.create(nr);
    same = CpuMask.create(nr);
    others = CpuMask.create(nr);
    fixedA = new FixedBitSet(nr);
    fixedSame = new FixedBitSet(nr);
    fixedOthers = new FixedBitSet(nr);
    Random random = new Random(nr);
    for (int cpu = 0; cpu < nr; cpu++) {
      if (random.nextBoolean()) {
        a.set(cpu);
        same.set(cpu);
        bitsA.set(cpu);
        bitsSame.set(cpu);
        fixedA.set(cpu);
        fixedSame.set(cpu);
      } else {
        others.set(cpu);
        bitsOthers.set(cpu);
        fixedOthers.set(cpu);
      }
    }
    asked = nr / 2;
  }

  @Benchmark
  public boolean testCustody() {
    return a.test(asked);
  }

  @Benchmark
  public boolean testBitSet() {
    return bitsA.get(asked);
  }

  @Benchmark
  public boolean testFixedBitSet() {
    return fixedA.get(asked);
  }

  @Benchmark
  public boolean equalCustody() {
    return a.sameAs(same);
  }

  @Benchmark
  public boolean equalBitSet() {
    return bitsA.equals(bitsSame);
  }

  @Benchmark
  public boolean equalFixedBitSet() {
    return fixedA.equals(fixedSame);
  }

  @Benchmark
  public boolean intersectsCustody() {
    return a.intersects(others);
  }

  @Benchmark
  public boolean intersectsBitSet() {
    return bitsA.intersects(bitsOthers);
  }

  @Benchmark
  public boolean intersectsFixedBitSet() {
    return fixedA.intersects(fixedOthers);
  }

  @Benchmark
  public int weightCustody() {
    return a.weight();
  }

  @Benchmark
  public int weightBitSet() {
    return bitsA.cardinality();
  }

  @Benchmark
  public int weightFixedBitSet() {
    return fixedA.cardinality();
  }

  @Benchmark
  public int firstCustody() {
    return a.first() + a.firstZero();
  }

  @Benchmark
  public int firstBitSet() {
    return bitsA.nextSetBit(0) + bitsA.nextClearBit(0);
  }

  @Benchmark
  public int anyCustody() {
    return a.anyDistribute();
  }

  /** The next one, going round, after the last. */
  @Benchmark
  public int anyBitSet() {
    int next = bitsA.nextSetBit(asked + 1);
    asked = next >= 0 ? next : bitsA.nextSetBit(0);
    return asked;
  }

  @Benchmark
  public int anyFixedBitSet() {
    int from = asked + 1;
    int next = from < nr ? fixedA.nextSetBit(from) : Integer.MAX_VALUE;
    asked = next < nr ? next : fixedA.nextSetBit(0);
    return asked;
  }
}
