package dev.custody.runtime;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.KernelObject;
import dev.custody.annotations.MustRelease;
import java.lang.invoke.MethodHandles;

/**
 * A process or thread of this machine: the kernel's {@code struct task_struct}.
 *
 * <p>On Linux it stands for what the system calls a task; elsewhere for a process. There is one
 * object for each task as long as anybody refers to it, so that two may be compared by {@code ==}.
 * What it says is what the system said when the object came into being; a process that gets another
 * parent later keeps the old one here. The system itself holds one reference to each task, so the
 * counting of a program never ends one.
 *
 * <p>Safe for any thread.
 */
@KernelObject
@MustRelease(
    value = {},
    functions = "taskRelease")
public final class Task {
  private static final LinuxRefCountField<Task> COUNT =
      LinuxRefCountField.of(MethodHandles.lookup(), Task.class, "count");

  /** The number of the task: of a thread its own, of a process that of its first thread. */
  public final int pid;

  /** The number of the process. */
  public final int tgid;

  /** Who made it; the idle task, number 0, where nobody is known. */
  @Borrowed public final Task realParent;

  /** The first thread of its process. */
  @Borrowed public final Task groupLeader;

  /** Whom it woke last. No system tells that to a JVM: always the idle task. */
  public final Task lastWakee;

  private final TaskSource source;

  @SuppressWarnings("UnusedVariable") // read and written through COUNT
  private int count = 1;

  /** The idle task, which is its own parent. */
  Task(TaskSource source) {
    this.pid = 0;
    this.tgid = 0;
    this.realParent = this;
    this.groupLeader = this;
    this.lastWakee = this;
    this.source = source;
    traced();
  }

  /** The first thread of a process. */
  Task(TaskSource source, int pid, Task realParent, Task lastWakee) {
    this.pid = pid;
    this.tgid = pid;
    this.realParent = realParent;
    this.groupLeader = this;
    this.lastWakee = lastWakee;
    this.source = source;
    traced();
  }

  /** Another thread of a process. */
  Task(TaskSource source, int pid, Task groupLeader) {
    this.pid = pid;
    this.tgid = groupLeader.pid;
    this.realParent = groupLeader.realParent;
    this.groupLeader = groupLeader;
    this.lastWakee = groupLeader.lastWakee;
    this.source = source;
    traced();
  }

  /** One reference more, unless the task has ended and nobody has one. */
  boolean acquire() {
    return (COUNT.read(this) > 1 || source.isAlive()) && COUNT.incNotZero(this);
  }

  void release() {
    COUNT.dec(this);
  }

  /** How many references there are beside the system's. */
  int references() {
    return COUNT.read(this) - 1;
  }

  /** The system's own reference is nobody's obligation. */
  private void traced() {
    if (Tracing.ON) {
      Tracing.begun(this, 0);
    }
  }

  /**
   * The number.
   *
   * @return a text for people
   */
  @Override
  public String toString() {
    return "task " + pid;
  }
}
