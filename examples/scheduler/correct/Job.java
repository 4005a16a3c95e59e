package demo;

import dev.custody.runtime.Allocated;
import dev.custody.runtime.ListHook;

/** A task that waits in a queue. */
final class Job extends Allocated {
  final ListHook<Job> hook = ListHook.unshared(this);

  /** The number of the task. */
  int pid;
}
