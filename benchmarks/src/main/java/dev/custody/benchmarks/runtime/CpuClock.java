package dev.custody.benchmarks.runtime;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How much CPU time the threads of this process have had, those of the virtual machine included and
 * the calling one left out. On Linux it is exact to the nanosecond for threads that wait; what the
 * platform's bean says, which is the fallback elsewhere, grows in steps of 10 ms there.
 */
final class CpuClock {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String WHOLE = "whole";

  private final Map<String, Long> nanos;

  private CpuClock(Map<String, Long> nanos) {
    this.nanos = nanos;
  }

  static CpuClock now() {
    Map<String, Long> nanos = new HashMap<>();
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      String self = Path.of("/proc/thread-self").toRealPath().getFileName().toString();
      for (Path task : tasks) {
        String name = task.getFileName().toString();
        if (!name.equals(self)) {
          read(task, name, nanos);
        }
      }
    } catch (IOException e) {
      nanos.clear();
    }
    if (nanos.isEmpty()) {
      nanos.put(WHOLE, bean().getProcessCpuTime());
    }
    return new CpuClock(nanos);
  }

  /** A thread that has ended meanwhile is forgotten with what it had. */
  double since(CpuClock before) {
    long sum = 0;
    for (Map.Entry<String, Long> thread : nanos.entrySet()) {
      sum += thread.getValue() - before.nanos.getOrDefault(thread.getKey(), 0L);
    }
    return sum;
  }

  private static void read(Path task, String name, Map<String, Long> nanos) {
    try {
      String spent = Files.readString(task.resolve("schedstat"));
      nanos.put(name, Long.valueOf(spent.substring(0, spent.indexOf(' '))));
    } catch (IOException e) {
      // It has ended since the directory was read.
    }
  }

  private static OperatingSystemMXBean bean() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }
}
