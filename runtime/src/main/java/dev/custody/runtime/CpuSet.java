package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntConsumer;

/**
 * A set of CPUs that can be read: the kernel's {@code struct cpumask}, of which {@link CpuMask} is
 * the form that programs own and change. {@link Cpus} hands out those that belong to the system.
 *
 * <p>CPUs are numbered from 0 to {@link #nr} - 1. A number outside that range, negative ones
 * included, is never in the set. Two sets in one operation must have the same {@code nr}.
 *
 * <p>Safe for any thread, but an operation over the whole set is not atomic: it reads one word of
 * 64 CPUs after the other, and beside a writer it may see some words old and some new.
 *
 * <table>
 *   <caption>Access to the words</caption>
 *   <tr><th>operation</th><th>read</th><th>write</th></tr>
 *   <tr><td>{@code test}</td><td>opaque</td><td>-</td></tr>
 *   <tr><td>{@code set}, {@code clear(cpu)}</td><td colspan="2">getAndBitwise...Release</td></tr>
 *   <tr><td>{@code testAndSet}, {@code testAndClear}</td>
 *       <td colspan="2">getAndBitwise..., volatile</td></tr>
 *   <tr><td>all others</td><td>plain</td><td>plain</td></tr>
 * </table>
 *
 * <p>Bits of the last word beyond {@code nr} are always zero.
 *
 * <p>Mirrors {@code include/linux/cpumask.h} and {@code kernel/bpf/cpumask.c} of Linux 6.15; the
 * kfunc that each method stands for is named there.
 */
public abstract sealed class CpuSet permits CpuMask, FixedCpuSet {
  static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  final long[] words;
  final int nr;

  CpuSet(long[] words, int nr) {
    this.words = words;
    this.nr = nr;
  }

  /** Words for that many CPUs, all clear. */
  static long[] wordsFor(int nr) {
    if (nr <= 0) {
      throw new IllegalArgumentException("a set is for at least one CPU, not " + nr);
    }
    return new long[((nr - 1) >>> 6) + 1];
  }

  /** The bits of the last word that stand for CPUs. */
  static long lastWord(int nr) {
    return -1L >>> -nr;
  }

  /**
   * How many CPUs the set is about: one more than the highest number. The kernel's {@code
   * nr_cpu_ids}.
   *
   * @return the number, at least 1
   */
  public final int nr() {
    return nr;
  }

  /**
   * The lowest CPU in the set: {@code bpf_cpumask_first} (6.3).
   *
   * @return its number; {@link #nr} if the set is empty
   */
  public final int first() {
    requireAlive();
    return CpuWords.next(words, nr, 0);
  }

  /**
   * The lowest CPU not in the set: {@code bpf_cpumask_first_zero} (6.3).
   *
   * @return its number; {@link #nr} if the set is full
   */
  public final int firstZero() {
    requireAlive();
    for (int i = 0; i < words.length; i++) {
      long absent = ~words[i];
      if (absent != 0) {
        // At most nr: the bits beyond are zero.
        return (i << 6) + Long.numberOfTrailingZeros(absent);
      }
    }
    return nr;
  }

  /**
   * The lowest CPU in both sets: {@code bpf_cpumask_first_and} (6.5).
   *
   * @param other the other set
   * @return its number; {@link #nr} if they have none in common
   */
  public final int firstAnd(CpuSet other) {
    requireAlive();
    return CpuWords.nextAnd(words, sized(other), nr, 0);
  }

  /**
   * The lowest CPU of the set after another: the kernel's {@code cpumask_next}.
   *
   * @param cpu the one before; -1 to start
   * @return its number; {@link #nr} if there is none
   */
  public final int next(int cpu) {
    requireAlive();
    return CpuWords.next(words, nr, cpu + 1);
  }

  /**
   * Whether a CPU is in the set: {@code bpf_cpumask_test_cpu} (6.3).
   *
   * @param cpu its number
   * @return false also if there is no such CPU
   */
  public final boolean test(int cpu) {
    requireAlive();
    int index = cpu >>> 6; // a negative number is beyond the end
    return index < words.length && ((long) WORD.getOpaque(words, index) & (1L << cpu)) != 0;
  }

  /**
   * Whether two sets are the same: {@code bpf_cpumask_equal} (6.3).
   *
   * @param other the other set
   * @return whether they are
   */
  public final boolean sameAs(CpuSet other) {
    requireAlive();
    return CpuWords.same(words, sized(other));
  }

  /**
   * Whether two sets have a CPU in common: {@code bpf_cpumask_intersects} (6.3).
   *
   * @param other the other set
   * @return whether they have
   */
  public final boolean intersects(CpuSet other) {
    requireAlive();
    return CpuWords.meet(words, sized(other));
  }

  /**
   * Whether the other set has all CPUs of this: {@code bpf_cpumask_subset} (6.3). The empty set is
   * a subset of every set.
   *
   * @param other the other set
   * @return whether it has
   */
  public final boolean isSubsetOf(CpuSet other) {
    requireAlive();
    return CpuWords.areWithin(words, sized(other));
  }

  /**
   * Whether no CPU is in the set: {@code bpf_cpumask_empty} (6.3).
   *
   * @return whether it is so
   */
  public final boolean isEmpty() {
    requireAlive();
    return CpuWords.isEmpty(words);
  }

  /**
   * Whether all CPUs are in the set: {@code bpf_cpumask_full} (6.3).
   *
   * @return whether it is so
   */
  public final boolean isFull() {
    requireAlive();
    int last = words.length - 1;
    for (int i = 0; i < last; i++) {
      if (words[i] != -1L) {
        return false;
      }
    }
    return words[last] == lastWord(nr);
  }

  /**
   * How many CPUs are in the set: {@code bpf_cpumask_weight} (6.8).
   *
   * @return from 0 to {@link #nr}
   */
  public final int weight() {
    requireAlive();
    int weight = 0;
    for (long word : words) {
      weight += Long.bitCount(word);
    }
    return weight;
  }

  /**
   * Some CPU of the set, another one each time: {@code bpf_cpumask_any_distribute} (6.5). It is the
   * next one, going round, after the previous answer to a thread of the same stripe, whatever set
   * that was about; at first the previous answer is 0, so that 0 itself is skipped once. The kernel
   * remembers one answer per CPU; here it is one per 64th of the threads, by their number.
   *
   * @return its number; {@link #nr} if the set is empty, which is not remembered
   */
  public final int anyDistribute() {
    requireAlive();
    int mine = Distribution.mine();
    int from = Distribution.previous(mine) + 1;
    int cpu = CpuWords.next(words, nr, from);
    return Distribution.remember(mine, cpu < nr ? cpu : CpuWords.next(words, nr, 0), nr);
  }

  /**
   * Some CPU that is in both sets, another one each time: {@code bpf_cpumask_any_and_distribute}
   * (6.5), as {@link #anyDistribute}.
   *
   * @param other the other set
   * @return its number; {@link #nr} if they have none in common, which is not remembered
   */
  public final int anyAndDistribute(CpuSet other) {
    requireAlive();
    long[] theirs = sized(other);
    int mine = Distribution.mine();
    int from = Distribution.previous(mine) + 1;
    int cpu = CpuWords.nextAnd(words, theirs, nr, from);
    return Distribution.remember(mine, cpu < nr ? cpu : CpuWords.nextAnd(words, theirs, nr, 0), nr);
  }

  /**
   * Calls an action for each CPU of the set, in ascending order. What the action changes in words
   * that were read already does not show.
   *
   * @param action what to do
   */
  public final void forEach(IntConsumer action) {
    requireAlive();
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        action.accept((i << 6) + Long.numberOfTrailingZeros(left));
      }
    }
  }

  /**
   * The set as the kernel lists it ({@code %*pbl}): ascending, ranges as {@code 3-6}, for example
   * {@code 0,3-6,8-10}.
   *
   * <p>Mirrors the list format of cpuset(7) (Linux 2.6.12).
   *
   * @return the list; empty if the set is
   */
  @Override
  public final String toString() {
    return CpuList.format(words, nr);
  }

  /**
   * The set as the kernel's hexadecimal mask ({@code %*pb}): chunks of 32 bits, the highest first,
   * with leading zeros.
   *
   * <p>Mirrors the mask format of cpuset(7) (Linux 2.6.12).
   *
   * @return the mask
   */
  public final String toHexString() {
    return CpuHex.format(words, nr);
  }

  final boolean isCpu(int cpu) {
    return cpu >= 0 && cpu < nr;
  }

  /** The words of another set of the same size. */
  final long[] sized(CpuSet other) {
    other.requireAlive();
    if (other.nr != nr) {
      throw new IllegalArgumentException("sets for " + nr + " and for " + other.nr + " CPUs");
    }
    return other.words;
  }

  /** Refuses, in debug mode, a mask that was released for the last time. */
  final void requireAlive() {
    if (Tracing.ON) {
      Tracing.used(this);
    }
  }
}
