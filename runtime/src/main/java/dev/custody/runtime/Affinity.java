package dev.custody.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads and sets the CPUs of the calling thread. Setting goes one of two ways, whichever this JVM
 * has: {@link SystemCall} first, then {@link Taskset}.
 */
final class Affinity {
  private static final Path SELF = Path.of("/proc/thread-self");
  private static final String ALLOWED = "Cpus_allowed_list:";

  private Affinity() {}

  /** A way to set the affinity of the calling thread; null where this JVM does not have it. */
  interface Way {
    /**
     * Sets it.
     *
     * @throws IllegalArgumentException if the system finds no CPU in the set
     * @throws IllegalStateException if it refuses for another reason
     */
    void apply(CpuSet cpus);
  }

  /** The system's call, where it can be had. Found once. */
  private static final class Fast {
    static final @Nullable Way WAY = SystemCall.find();
  }

  static CpuSet ofThisThread(int nr) {
    refuseElsewhere();
    try {
      String list = allowed(Files.readString(SELF.resolve("status")));
      return new FixedCpuSet(CpuList.parse(list, nr), nr);
    } catch (IOException e) {
      throw new UnsupportedOperationException(SELF + " cannot be read", e);
    }
  }

  static void apply(CpuSet cpus) {
    refuseElsewhere();
    if (cpus.isEmpty()) {
      throw none(cpus);
    }
    Way fast = Fast.WAY;
    if (fast != null) {
      fast.apply(cpus);
    } else {
      new Taskset("taskset").apply(cpus);
    }
  }

  static IllegalArgumentException none(CpuSet cpus) {
    return new IllegalArgumentException(
        "no CPU of `" + cpus + "` is on and allowed to this thread; nothing was changed");
  }

  /** The list in the text of a thread's status file. */
  static String allowed(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(ALLOWED))
        .findFirst()
        .map(line -> line.substring(ALLOWED.length()))
        .orElseThrow(() -> new UnsupportedOperationException(SELF + " names no CPUs"));
  }

  /** The system's number of the calling thread: the end of a link, {@code PID/task/TID}. */
  static String threadId() {
    try {
      Path name = Files.readSymbolicLink(SELF).getFileName();
      if (name != null) {
        return name.toString();
      }
    } catch (IOException e) {
      throw new UnsupportedOperationException(SELF + " cannot be read", e);
    }
    throw new UnsupportedOperationException(SELF + " names no thread");
  }

  /** The same as a number; 0 where the calling thread has none. */
  static int currentTid() {
    if (VirtualThreads.isVirtual(Thread.currentThread()) || !Files.exists(SELF)) {
      return 0;
    }
    return Integer.parseInt(threadId());
  }

  private static void refuseElsewhere() {
    if (VirtualThreads.isVirtual(Thread.currentThread())) {
      throw new UnsupportedOperationException(
          "a virtual thread has no CPUs of its own; ask the thread that carries it");
    }
    if (!Files.exists(SELF)) {
      throw new UnsupportedOperationException("threads have an affinity on Linux only");
    }
  }
}
