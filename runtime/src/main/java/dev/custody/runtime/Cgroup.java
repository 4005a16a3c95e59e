package dev.custody.runtime;

import dev.custody.annotations.KernelObject;
import dev.custody.annotations.MustRelease;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A control group of this machine: the kernel's {@code struct cgroup}.
 *
 * <p>Where the second version of control groups is mounted it stands for one of its directories,
 * and the topmost directory that this process sees is the root. Elsewhere there is the root alone.
 * There is one object for each group as long as anybody refers to it, so that two may be compared
 * by {@code ==}. The system itself holds one reference to each, so the counting of a program never
 * ends one.
 *
 * <p>Safe for any thread.
 */
@KernelObject
@MustRelease(
    value = {},
    functions = "cgroupRelease")
public final class Cgroup {
  private static final LinuxRefCountField<Cgroup> COUNT =
      LinuxRefCountField.of(MethodHandles.lookup(), Cgroup.class, "count");

  /** How far it lies below the root, which is 0. */
  public final int level;

  /** Its number: that of the directory, 1 for the root. */
  public final long id;

  private final @Nullable Cgroup parent;
  private final @Nullable Path directory;

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count = 1;

  Cgroup(@Nullable Cgroup parent, long id, @Nullable Path directory) {
    this.parent = parent;
    this.level = parent == null ? 0 : parent.level + 1;
    this.id = id;
    this.directory = directory;
    if (Tracing.ON) {
      // The system's own reference is nobody's obligation.
      Tracing.begun(this, 0);
    }
  }

  /** One reference more, unless the group is gone and nobody has one. */
  boolean acquire() {
    return (COUNT.read(this) > 1 || exists()) && COUNT.incNotZero(this);
  }

  void release() {
    COUNT.dec(this);
  }

  /** How many references there are beside the system's. */
  int references() {
    return COUNT.read(this) - 1;
  }

  /** The group at a level above this one, or this one itself; null if there is none. */
  @Nullable Cgroup ancestor(int above) {
    if (above < 0 || above > level) {
      return null;
    }
    Cgroup group = this;
    while (group != null && group.level != above) {
      group = group.parent;
    }
    return group;
  }

  /** Where the system shows it; null for a root that it does not show. */
  @Nullable Path directory() {
    return directory;
  }

  /**
   * The number and the level.
   *
   * @return a text for people
   */
  @Override
  public String toString() {
    return "cgroup " + id + " at level " + level;
  }

  private boolean exists() {
    return directory == null || Files.isDirectory(directory);
  }
}
