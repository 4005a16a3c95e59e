package dev.custody.benchmarks.runtime;

import dev.custody.runtime.CpuMask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.BitSet;
import java.util.StringJoiner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One CPU of 256, in and out; and a set's text. */
public class MaskBitBenchmark {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int CPUS = 256;
  private static final int CPU = 77;

  /** A set and what others would have in its place. */
  @State(Scope.Thread)
  public static class Sets {
    private final CpuMask mask = CpuMask.create(CPUS);
    private final BitSet bits = new BitSet(CPUS);
    private final long[] words = new long[CPUS / 64];
  }

  /** A text, and the set that it describes. */
  @State(Scope.Thread)
  public static class Text {
    @Param({"0-3,8", "0-3,8,12-15,32-47,64,66,68,70-95,128-255"})
    private String list;

    private CpuMask mask;
    private BitSet bits;

    /** Parses by both ways. */
    @org.openjdk.jmh.annotations.Setup
    public void parse() {
      mask = CpuMask.create(CPUS);
      mask.parseList(list);
      bits = split(list);
    }
  }

  /** The floor: two locked instructions. */
  @Benchmark
  public long bitRaw(Sets sets) {
    long bit = 1L << CPU;
    return (long) WORD.getAndAdd(sets.words, CPU >>> 6, bit)
        + (long) WORD.getAndAdd(sets.words, CPU >>> 6, -bit);
  }

  @Benchmark
  public boolean bitCustody(Sets sets) {
    boolean before = sets.mask.testAndSet(CPU);
    return sets.mask.testAndClear(CPU) != before;
  }

  @Benchmark
  public boolean bitSynchronized(Sets sets) {
    boolean before;
    synchronized (sets.bits) {
      before = sets.bits.get(CPU);
      sets.bits.set(CPU);
    }
    synchronized (sets.bits) {
      before = sets.bits.get(CPU) != before;
      sets.bits.clear(CPU);
    }
    return before;
  }

  @Benchmark
  public CpuMask parseCustody(Text text) {
    text.mask.parseList(text.list);
    return text.mask;
  }

  @Benchmark
  public BitSet parseSplit(Text text) {
    return split(text.list);
  }

  @Benchmark
  public String formatCustody(Text text) {
    return text.mask.toString();
  }

  @Benchmark
  public String formatJoiner(Text text) {
    StringJoiner list = new StringJoiner(",");
    BitSet bits = text.bits;
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int end = bits.nextClearBit(from);
      list.add(from == end - 1 ? Integer.toString(from) : from + "-" + (end - 1));
      from = bits.nextSetBit(end);
    }
    return list.toString();
  }

  private static BitSet split(String list) {
    BitSet bits = new BitSet(CPUS);
    for (String range : list.split(",", -1)) {
      int dash = range.indexOf('-');
      if (dash < 0) {
        bits.set(Integer.parseInt(range));
      } else {
        bits.set(
            Integer.parseInt(range.substring(0, dash)),
            Integer.parseInt(range.substring(dash + 1)) + 1);
      }
    }
    return bits;
  }
}
