package demo;

import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.ResilientSpinLock;

/** The tasks that wait for one CPU. */
final class Queue {
  final ResilientSpinLock lock = new ResilientSpinLock("queue");

  @RequiresLock("lock")
  final OwnedList<Job> jobs = OwnedList.guardedBy(lock, job -> job.hook, Kfuncs::objDrop);
}
