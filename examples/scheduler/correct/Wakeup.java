package demo;

import dev.custody.runtime.CpuSet;

/**
 * A task that wants to run again.
 *
 * @param pid its number
 * @param last the CPU on which it ran last
 * @param allowed where it may run, which is the kernel's: for looking only
 */
record Wakeup(int pid, int last, CpuSet allowed) {}
