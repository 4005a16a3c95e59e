package dev.custody.runtime;

/** Where a task comes from: a process of the system, a thread of it, or none for the idle task. */
@FunctionalInterface
interface TaskSource {
  /** Whether it still runs. */
  boolean isAlive();
}
