package dev.custody.runtime;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of this machine that anybody refers to. A task is known by its {@link ProcessHandle},
 * which Linux gives for a thread too, and which two tasks with the same number do not share.
 */
final class Tasks {
  private static final Path PROC = Path.of("/proc");
  private static final Tasks ALL = new Tasks();

  private final Task idle = new Task(() -> true);

  /** Weak in the handle, which the task keeps alive as its source; guarded by the monitor. */
  private final Map<ProcessHandle, WeakReference<Task>> known = new WeakHashMap<>();

  private Tasks() {}

  /** The task with a number; null if there is none. */
  static @Nullable Task find(int pid) {
    return pid <= 0 ? null : ProcessHandle.of(pid).map(ALL::of).orElse(null);
  }

  /** The task of the calling thread; that of the process where the thread has none of its own. */
  static Task current() {
    ThreadContext me = ThreadContext.current();
    Task task = me.task;
    if (task == null) {
      Task own = find(Affinity.currentTid());
      task = own != null ? own : ALL.of(ProcessHandle.current());
      me.task = task;
    }
    return task;
  }

  private synchronized Task of(ProcessHandle handle) {
    WeakReference<Task> reference = known.get(handle);
    Task task = reference == null ? null : reference.get();
    if (task == null) {
      task = make(handle);
      // The key must be the handle that this task keeps alive, not an equal one of a task before.
      known.remove(handle);
      known.put(handle, new WeakReference<>(task));
    }
    return task;
  }

  private Task make(ProcessHandle handle) {
    int pid = Math.toIntExact(handle.pid());
    int leader = leaderOf(pid);
    if (leader != pid) {
      ProcessHandle process = ProcessHandle.of(leader).orElse(null);
      if (process != null) {
        return new Task(handle::isAlive, pid, of(process));
      }
    }
    Task parent = handle.parent().map(this::of).orElse(idle);
    return new Task(handle::isAlive, pid, parent, idle);
  }

  /** The number of the process that a thread belongs to; its own where the system does not say. */
  private static int leaderOf(int pid) {
    Path status = PROC.resolve(Integer.toString(pid)).resolve("status");
    try {
      return Files.readString(status)
          .lines()
          .filter(line -> line.startsWith("Tgid:"))
          .mapToInt(line -> Integer.parseInt(line.substring(5).strip()))
          .findFirst()
          .orElse(pid);
    } catch (IOException e) {
      // Not Linux, or the task has ended.
      return pid;
    }
  }
}
