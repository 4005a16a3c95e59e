package dev.custody.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The control groups under one mount point that anybody refers to. */
final class Cgroups {
  private static final long ROOT_ID = 1;
  private static final Path FOLDER = Path.of("/sys/fs/cgroup");
  private static final Cgroups ALL = new Cgroups(mountPoint(FOLDER));
  private static final Map<String, Cgroups> VERSION_1 = new ConcurrentHashMap<>();

  private final @Nullable Path mount;
  private final Cgroup root;

  /** By directory; guarded by the monitor. */
  private final Map<Path, WeakReference<Cgroup>> known = new HashMap<>();

  Cgroups(@Nullable Path mount) {
    this.mount = mount;
    this.root = new Cgroup(null, ROOT_ID, mount);
  }

  static Cgroups system() {
    return ALL;
  }

  /** The groups of the first version under some controllers. */
  static Cgroups version1(String controllers) {
    return VERSION_1.computeIfAbsent(
        controllers,
        name -> {
          Path mount = FOLDER.resolve(name);
          return new Cgroups(Files.isDirectory(mount) ? mount : null);
        });
  }

  Cgroup root() {
    return root;
  }

  /** Where groups of the second version are mounted: there, or beside those of the first. */
  static @Nullable Path mountPoint(Path folder) {
    return Stream.of(folder, folder.resolve("unified"))
        .filter(mount -> Files.exists(mount.resolve("cgroup.controllers")))
        .findFirst()
        .orElse(null);
  }

  /** The group with a number; null if there is none. */
  @Nullable Cgroup find(long id) {
    if (id == ROOT_ID) {
      return root;
    }
    if (mount == null) {
      return null;
    }
    try (Stream<Path> files = Files.find(mount, Integer.MAX_VALUE, (f, a) -> a.isDirectory())) {
      Path found = files.filter(directory -> number(directory) == id).findFirst().orElse(null);
      return found == null ? null : of(found);
    } catch (IOException | UncheckedIOException e) {
      // A group that vanished while we looked, or that we must not look into: not found.
      return null;
    }
  }

  /** The group that a process's file names by a path from the root; null if we do not see it. */
  @Nullable Cgroup at(String path) {
    if (mount == null) {
      return root;
    }
    Path directory = mount.resolve(path.substring(1)).normalize();
    return directory.startsWith(mount) && Files.isDirectory(directory) ? of(directory) : null;
  }

  private synchronized Cgroup of(Path directory) {
    if (directory.equals(mount)) {
      return root;
    }
    WeakReference<Cgroup> reference = known.get(directory);
    Cgroup group = reference == null ? null : reference.get();
    long id = number(directory);
    if (group == null || group.id != id) {
      Path above = directory.getParent();
      group = new Cgroup(above == null ? root : of(above), id, directory);
      known.values().removeIf(each -> each.get() == null);
      known.put(directory, new WeakReference<>(group));
    }
    return group;
  }

  private static long number(Path directory) {
    try {
      return (long) Files.getAttribute(directory, "unix:ino");
    } catch (IOException | UnsupportedOperationException e) {
      // Gone in the meantime.
      return 0;
    }
  }
}
