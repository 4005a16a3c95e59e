package dev.custody.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which control groups a task is in, and what is noted at a group. */
final class TaskGroups {
  private static final String PREFIX = "user.";
  private static final int EPERM = 1;
  private static final int ERANGE = 34;
  private static final int ENODATA = 61;

  private TaskGroups() {}

  static boolean isUnder(Task task, Cgroup ancestor) {
    Cgroup group =
        line(task, 0).map(line -> Cgroups.system().at(line[2])).orElse(Cgroups.system().root());
    return group.ancestor(ancestor.level) == ancestor;
  }

  /** The group in a hierarchy of the first version; null where there is none. */
  static @Nullable Cgroup version1(Task task, int hierarchy) {
    if (hierarchy <= 0) {
      return null;
    }
    return line(task, hierarchy).map(line -> Cgroups.version1(line[1]).at(line[2])).orElse(null);
  }

  static int readXattr(Cgroup group, String name, ByteBuffer value) {
    if (!name.startsWith(PREFIX)) {
      return -EPERM;
    }
    Path directory = group.directory();
    UserDefinedFileAttributeView view =
        directory == null
            ? null
            : Files.getFileAttributeView(directory, UserDefinedFileAttributeView.class);
    String key = name.substring(PREFIX.length());
    try {
      if (view == null || !view.list().contains(key)) {
        return -ENODATA;
      }
      return view.size(key) > value.remaining() ? -ERANGE : view.read(key, value);
    } catch (IOException e) {
      return -ENODATA;
    }
  }

  /** Number, controllers and path, as the system says them of a task. */
  private static Optional<String[]> line(Task task, int hierarchy) {
    try {
      return Files.readString(Path.of("/proc", Integer.toString(task.pid), "cgroup"))
          .lines()
          .map(line -> line.split(":", 3))
          .filter(parts -> parts.length == 3 && parts[0].equals(Integer.toString(hierarchy)))
          .findFirst();
    } catch (IOException e) {
      // Not Linux, or the task has ended.
      return Optional.empty();
    }
  }
}
