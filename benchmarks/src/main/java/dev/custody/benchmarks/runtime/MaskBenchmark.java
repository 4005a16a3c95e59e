package dev.custody.benchmarks.runtime;

import dev.custody.runtime.CpuMask;
import java.util.BitSet;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Sets of CPUs that are half full; all operations over whole sets. */
@State(Scope.Thread)
public class MaskBenchmark {
  @Param({"8", "64", "256", "1024"})
  private int nr;

  private CpuMask a;
  private CpuMask b;
  private CpuMask part;
  private CpuMask out;
  private final BitSet bitsA = new BitSet();
  private final BitSet bitsB = new BitSet();
  private final BitSet bitsPart = new BitSet();
  private final BitSet bitsOut = new BitSet();
  private FixedBitSet fixedA;
  private FixedBitSet fixedB;
  private FixedBitSet fixedPart;
  private FixedBitSet fixedOut;

  /** The same sets for all. */
  @org.openjdk.jmh.annotations.Setup
  public void fill() {
    a = CpuMask.create(nr);
    b = CpuMask.create(nr);
    part = CpuMask.create(nr);
    out = CpuMask.create(nr);
    fixedA = new FixedBitSet(nr);
    fixedB = new FixedBitSet(nr);
    fixedPart = new FixedBitSet(nr);
    fixedOut = new FixedBitSet(nr);
    Random random = new Random(nr);
    for (int cpu = 0; cpu < nr; cpu++) {
      boolean inA = random.nextBoolean();
      if (inA) {
        a.set(cpu);
        bitsA.set(cpu);
        fixedA.set(cpu);
      }
      if (inA && random.nextBoolean()) {
        part.set(cpu);
        bitsPart.set(cpu);
        fixedPart.set(cpu);
      }
      if (random.nextBoolean()) {
        b.set(cpu);
        bitsB.set(cpu);
        fixedB.set(cpu);
      }
    }
  }

  @Benchmark
  public boolean andCustody() {
    return out.and(a, b);
  }

  @Benchmark
  public boolean andBitSet() {
    bitsOut.clear();
    bitsOut.or(bitsA);
    bitsOut.and(bitsB);
    return !bitsOut.isEmpty();
  }

  @Benchmark
  public boolean andFixedBitSet() {
    System.arraycopy(fixedA.getBits(), 0, fixedOut.getBits(), 0, fixedA.getBits().length);
    fixedOut.and(fixedB);
    return !fixedOut.scanIsEmpty();
  }

  @Benchmark
  public void orXorCustody() {
    out.or(a, b);
    out.xor(a, b);
  }

  @Benchmark
  public void orXorBitSet() {
    bitsOut.clear();
    bitsOut.or(bitsA);
    bitsOut.or(bitsB);
    bitsOut.clear();
    bitsOut.or(bitsA);
    bitsOut.xor(bitsB);
  }

  @Benchmark
  public void orXorFixedBitSet() {
    System.arraycopy(fixedA.getBits(), 0, fixedOut.getBits(), 0, fixedA.getBits().length);
    fixedOut.or(fixedB);
    System.arraycopy(fixedA.getBits(), 0, fixedOut.getBits(), 0, fixedA.getBits().length);
    fixedOut.xor(fixedB);
  }

  @Benchmark
  public boolean subsetCustody() {
    return part.isSubsetOf(a);
  }

  @Benchmark
  public boolean subsetBitSet() {
    BitSet left = (BitSet) bitsPart.clone();
    left.andNot(bitsA);
    return left.isEmpty();
  }

  /** The count of those that are in the one and not in the other: it has no subset. */
  @Benchmark
  public boolean subsetFixedBitSet() {
    return FixedBitSet.andNotCount(fixedPart, fixedA) == 0;
  }

  @Benchmark
  public void iterateCustody(Blackhole sink) {
    a.forEach(sink::consume);
  }

  @Benchmark
  public void iterateBitSet(Blackhole sink) {
    for (int i = bitsA.nextSetBit(0); i >= 0; i = bitsA.nextSetBit(i + 1)) {
      sink.consume(i);
    }
  }

  @Benchmark
  public void iterateFixedBitSet(Blackhole sink) {
    int i = fixedA.nextSetBit(0);
    while (i < nr) {
      sink.consume(i);
      if (++i >= nr) {
        break;
      }
      i = fixedA.nextSetBit(i);
    }
  }
}
