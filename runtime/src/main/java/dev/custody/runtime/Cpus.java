package dev.custody.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The CPUs of this machine, as the system numbers them: which there can be, which are on, and which
 * the calling thread may run on.
 *
 * <p>On Linux the answers come from {@code /sys/devices/system/cpu}. Elsewhere, or where that
 * cannot be read, there are as many as {@link Runtime#availableProcessors} said when this class was
 * first used, and all are on; there is no affinity then. A virtual thread has none either: it runs
 * on whatever thread carries it.
 */
public final class Cpus {
  private static final Path SYSTEM = Path.of("/sys/devices/system/cpu");

  /** The most CPUs that a Linux kernel can be built for. */
  private static final int LIMIT = 8192;

  private static final CpuSet POSSIBLE =
      possible(SYSTEM, Runtime.getRuntime().availableProcessors());

  private Cpus() {}

  /**
   * One more than the highest number that a CPU of this machine can have: the kernel's {@code
   * nr_cpu_ids}. Not the number of CPUs that this process may use.
   *
   * @return the number, at least 1; always the same
   */
  public static int nr() {
    return POSSIBLE.nr();
  }

  /**
   * The CPUs that there can be, on or off: the kernel's {@code cpu_possible_mask}.
   *
   * @return the same set each time
   */
  public static CpuSet possible() {
    return POSSIBLE;
  }

  /**
   * The CPUs that are on: the kernel's {@code cpu_online_mask}. Reads a file.
   *
   * @return the set as it is now
   */
  public static CpuSet online() {
    return online(SYSTEM, POSSIBLE);
  }

  /**
   * The CPUs that the calling thread may run on, by its own affinity and its cgroup's: the kernel's
   * {@code task->cpus_ptr}. Reads a file.
   *
   * <p>Mirrors sched_getaffinity(2) (Linux 2.5.8).
   *
   * @return the set as it is now
   * @throws UnsupportedOperationException if this is no Linux, or the thread is virtual
   */
  public static CpuSet affinity() {
    return Affinity.ofThisThread(POSSIBLE.nr());
  }

  /**
   * Lets the calling thread run on some CPUs only, from now on. On JDK 22 and later this is one
   * system call ({@code sched_setaffinity}, by the foreign function interface: {@code
   * --enable-native-access=dev.custody.runtime}, or {@code ALL-UNNAMED} from the class path, keeps
   * the JVM from warning of it); on older ones, or where native access is denied, it runs {@code
   * taskset}, which takes some ten milliseconds.
   *
   * <p>Mirrors sched_setaffinity(2) (Linux 2.5.8).
   *
   * @param cpus the CPUs; those that are not on, or not in the thread's cgroup, are ignored
   * @throws IllegalArgumentException if none is left: the system refuses it, and nothing changed
   * @throws IllegalStateException if the system refuses it for another reason
   * @throws UnsupportedOperationException if this is no Linux, the thread is virtual, or there is
   *     neither a foreign function interface nor {@code taskset}
   */
  public static void apply(CpuSet cpus) {
    Affinity.apply(cpus);
  }

  /** What a system says, or that many CPUs if it says nothing that makes sense. */
  static CpuSet possible(Path system, int otherwise) {
    try {
      String list = Files.readString(system.resolve("possible"));
      int nr = last(CpuList.parse(list, LIMIT)) + 1;
      return nr > 0 ? new FixedCpuSet(CpuList.parse(list, nr), nr) : all(otherwise);
    } catch (IOException | CpuTextException e) {
      // No such file, or none that can be read: not Linux, or a sandbox. What the JVM knows is
      // left.
      return all(otherwise);
    }
  }

  static CpuSet online(Path system, CpuSet possible) {
    try {
      String list = Files.readString(system.resolve("online"));
      return new FixedCpuSet(CpuList.parse(list, possible.nr()), possible.nr());
    } catch (IOException | CpuTextException e) {
      // As for the possible ones.
      return possible;
    }
  }

  private static CpuSet all(int nr) {
    long[] words = CpuSet.wordsFor(nr);
    CpuWords.set(words, 0, nr);
    return new FixedCpuSet(words, nr);
  }

  private static int last(long[] words) {
    for (int i = words.length - 1; i >= 0; i--) {
      if (words[i] != 0) {
        return (i << 6) + 63 - Long.numberOfLeadingZeros(words[i]);
      }
    }
    return -1;
  }
}
