package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.KernelObject;
import dev.custody.annotations.Of;
import dev.custody.annotations.Refcounted;
import dev.custody.annotations.Releases;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A reference counted set of CPUs that can be changed: the kernel's {@code struct bpf_cpumask}.
 *
 * <pre>{@code
 * CpuMask mask = CpuMask.create();
 * mask.set(3);
 * if (mask.and(mask, Cpus.online())) {
 *   run(mask.first());
 * }
 * mask.release();
 * }</pre>
 *
 * <p>Changing one CPU is atomic; {@link #testAndSet} and {@link #testAndClear} are full barriers,
 * {@link #set} and {@link #clear(int)} order nothing. Changing the whole set is not atomic: it
 * stores one word of 64 CPUs after the other, so what another thread changes at the same time may
 * be lost. The set that is written may be one of those that are read.
 *
 * <p>The count is a {@link LinuxRefCount}: misuse pins it. The words of a released mask are left to
 * the garbage collector and never used for another mask, so that a reader in an rcu region sees old
 * words or new, of this mask only.
 *
 * <p>Mirrors {@code kernel/bpf/cpumask.c} (Linux 6.3; the version of each kfunc is named with it).
 * The access to the words is tabled at {@link CpuSet}.
 */
@KernelObject
@Refcounted(functions = "cpumaskRelease")
public final class CpuMask extends CpuSet {
  private static final LinuxRefCountField<CpuMask> COUNT =
      LinuxRefCountField.of(MethodHandles.lookup(), CpuMask.class, "count");

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count = 1;

  private CpuMask(int nr) {
    super(wordsFor(nr), nr);
    if (Tracing.ON) {
      Tracing.begun(this, 1);
    }
  }

  /**
   * A new empty mask for the CPUs of this machine: {@code bpf_cpumask_create} (6.3).
   *
   * @return the mask, owned by the caller
   */
  @Acquires
  public static CpuMask create() {
    return new CpuMask(Cpus.nr());
  }

  /**
   * A new empty mask for another number of CPUs, such as those of another machine.
   *
   * @param nr how many CPUs it is about, from 1
   * @return the mask, owned by the caller
   */
  @Acquires
  public static CpuMask create(int nr) {
    return new CpuMask(nr);
  }

  /**
   * One more reference: {@code bpf_cpumask_acquire} (6.3).
   *
   * @return this mask
   */
  @Acquires(Of.RECEIVER)
  public CpuMask acquire() {
    COUNT.inc(this);
    return this;
  }

  /** One reference less: {@code bpf_cpumask_release} (6.3). The last one ends the mask. */
  @Releases
  public void release() {
    // Nothing to free when it was the last: the garbage collector sees to the words.
    boolean unused = COUNT.decAndTest(this);
  }

  /**
   * Puts a CPU in, atomically: {@code bpf_cpumask_set_cpu} (6.3). Relaxed: it orders nothing.
   *
   * @param cpu its number; if there is no such CPU, nothing happens
   */
  public void set(int cpu) {
    requireAlive();
    if (isCpu(cpu)) {
      long unused = (long) WORD.getAndBitwiseOrRelease(words, cpu >>> 6, 1L << cpu);
    }
  }

  /**
   * Takes a CPU out, atomically: {@code bpf_cpumask_clear_cpu} (6.3). Relaxed: it orders nothing.
   *
   * @param cpu its number; if there is no such CPU, nothing happens
   */
  public void clear(int cpu) {
    requireAlive();
    if (isCpu(cpu)) {
      long unused = (long) WORD.getAndBitwiseAndRelease(words, cpu >>> 6, ~(1L << cpu));
    }
  }

  /**
   * Puts a CPU in and says whether it was in, in one step: {@code bpf_cpumask_test_and_set_cpu}
   * (6.3). A full barrier.
   *
   * @param cpu its number
   * @return whether it was in; false if there is no such CPU
   */
  public boolean testAndSet(int cpu) {
    requireAlive();
    if (!isCpu(cpu)) {
      return false;
    }
    long bit = 1L << cpu;
    return ((long) WORD.getAndBitwiseOr(words, cpu >>> 6, bit) & bit) != 0;
  }

  /**
   * Takes a CPU out and says whether it was in, in one step: {@code bpf_cpumask_test_and_clear_cpu}
   * (6.3). A full barrier.
   *
   * @param cpu its number
   * @return whether it was in; false if there is no such CPU
   */
  public boolean testAndClear(int cpu) {
    requireAlive();
    if (!isCpu(cpu)) {
      return false;
    }
    long bit = 1L << cpu;
    return ((long) WORD.getAndBitwiseAnd(words, cpu >>> 6, ~bit) & bit) != 0;
  }

  /** Puts all CPUs in: {@code bpf_cpumask_setall} (6.3). */
  public void setAll() {
    requireAlive();
    int last = words.length - 1;
    for (int i = 0; i < last; i++) {
      words[i] = -1L;
    }
    words[last] = lastWord(nr);
  }

  /** Takes all CPUs out: {@code bpf_cpumask_clear} (6.3). */
  public void clear() {
    requireAlive();
    for (int i = 0; i < words.length; i++) {
      words[i] = 0;
    }
  }

  /**
   * Becomes the CPUs that are in both sets: {@code bpf_cpumask_and} (6.3).
   *
   * @param a one set
   * @param b the other
   * @return whether there are any
   */
  public boolean and(CpuSet a, CpuSet b) {
    requireAlive();
    return CpuWords.and(words, sized(a), sized(b));
  }

  /**
   * Becomes the CPUs that are in either set: {@code bpf_cpumask_or} (6.3).
   *
   * @param a one set
   * @param b the other
   */
  public void or(CpuSet a, CpuSet b) {
    requireAlive();
    CpuWords.or(words, sized(a), sized(b));
  }

  /**
   * Becomes the CPUs that are in one of the sets and not in the other: {@code bpf_cpumask_xor}
   * (6.3).
   *
   * @param a one set
   * @param b the other
   */
  public void xor(CpuSet a, CpuSet b) {
    requireAlive();
    CpuWords.xor(words, sized(a), sized(b));
  }

  /**
   * Becomes the same as another set: {@code bpf_cpumask_copy} (6.3).
   *
   * @param source the other set
   */
  public void copyFrom(CpuSet source) {
    requireAlive();
    System.arraycopy(sized(source), 0, words, 0, words.length);
  }

  /**
   * Takes its CPUs from memory: {@code bpf_cpumask_populate} (6.15). The memory is words of 64 bits
   * in the machine's byte order; what it has beyond the last CPU is ignored.
   *
   * @param source the memory, from its position to its limit; both stay as they are
   * @return 0; or -13 ({@code -EACCES}) if the memory is shorter than the mask, which stays as it
   *     is
   */
  public int populate(ByteBuffer source) {
    requireAlive();
    if (source.remaining() < words.length * Long.BYTES) {
      return -13;
    }
    int last = words.length - 1;
    ByteBuffer memory = source.duplicate().order(ByteOrder.nativeOrder());
    for (int i = 0; i < last; i++) {
      words[i] = memory.getLong();
    }
    words[last] = memory.getLong() & lastWord(nr);
    return 0;
  }

  /**
   * Becomes the set that a list describes, in the kernel's grammar: numbers and ranges ({@code
   * 0,3-6}), {@code all}, {@code N} for the last CPU, and {@code 0-N:2/8} for the first two of each
   * eight.
   *
   * <p>Mirrors the list format of cpuset(7) (Linux 2.6.12), with what {@code lib/bitmap-str.c}
   * (6.6) adds to it.
   *
   * @param list the text, up to a line end
   * @throws CpuTextException if it is no list; the mask is as it was
   */
  public void parseList(CharSequence list) {
    requireAlive();
    System.arraycopy(CpuList.parse(list, nr), 0, words, 0, words.length);
  }

  /**
   * Becomes the set that a hexadecimal mask describes: chunks of 32 bits, the highest first,
   * separated by commas.
   *
   * <p>Mirrors the mask format of cpuset(7) (Linux 2.6.12).
   *
   * @param mask the text, up to a line end
   * @throws CpuTextException if it is no mask; the mask is as it was
   */
  public void parseHex(CharSequence mask) {
    requireAlive();
    System.arraycopy(CpuHex.parse(mask, nr), 0, words, 0, words.length);
  }

  /** How many references there are, for tests. */
  int references() {
    return COUNT.read(this);
  }
}
