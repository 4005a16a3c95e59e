package demo;

import static demo.Maps.G;
import static demo.Maps.IDLE;
import static demo.Maps.QUEUES;
import static dev.custody.runtime.Kfuncs.cpumaskAnd;
import static dev.custody.runtime.Kfuncs.cpumaskClearCpu;
import static dev.custody.runtime.Kfuncs.cpumaskCopy;
import static dev.custody.runtime.Kfuncs.cpumaskCreate;
import static dev.custody.runtime.Kfuncs.cpumaskFirst;
import static dev.custody.runtime.Kfuncs.cpumaskRelease;
import static dev.custody.runtime.Kfuncs.cpumaskSetCpu;
import static dev.custody.runtime.Kfuncs.cpumaskTestCpu;
import static dev.custody.runtime.Kfuncs.kptrXchg;
import static dev.custody.runtime.Kfuncs.listPopFront;
import static dev.custody.runtime.Kfuncs.listPushBack;
import static dev.custody.runtime.Kfuncs.mapLookupElem;
import static dev.custody.runtime.Kfuncs.objDrop;
import static dev.custody.runtime.Kfuncs.objNew;
import static dev.custody.runtime.Kfuncs.rcuReadLock;
import static dev.custody.runtime.Kfuncs.rcuReadUnlock;
import static dev.custody.runtime.Kfuncs.resSpinLock;
import static dev.custody.runtime.Kfuncs.resSpinUnlock;

import dev.custody.annotations.ProgramType;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.CpuSet;

/** Sends each task to an idle CPU where it may run; a task that finds none waits in line. */
@ProgramType("struct_ops")
final class Scheduler {
  private static final int NO_MEMORY = -12;

  /** All CPUs are idle in the beginning. May sleep, as the other operations must not. */
  @ProgramType("struct_ops.s")
  static int init() {
    CpuMask idle = cpumaskCreate();
    if (idle == null) {
      return NO_MEMORY;
    }
    CpuSet online = Kernel.onlineCpus();
    cpumaskCopy(idle, online);
    Kernel.putCpus(online);
    CpuMask old = kptrXchg(G, IDLE, idle);
    if (old != null) {
      cpumaskRelease(old);
    }
    return Kernel.createQueue(0, -1);
  }

  /** Where a task shall run: where it was, if that CPU is idle, or else on another idle one. */
  static int selectCpu(Wakeup task) {
    CpuMask fit = cpumaskCreate();
    if (fit == null) {
      return task.last();
    }
    int cpu = task.last();
    CpuMask idle = G.idle;
    if (idle != null && cpumaskAnd(fit, idle, task.allowed())) {
      cpu = cpumaskTestCpu(cpu, fit) ? cpu : cpumaskFirst(fit);
      cpumaskClearCpu(cpu, idle);
      Kernel.kick(cpu);
    }
    cpumaskRelease(fit);
    return cpu;
  }

  /** Puts a task into the queue of a CPU. */
  static boolean enqueue(Wakeup task, int cpu) {
    Queue queue = mapLookupElem(QUEUES, cpu);
    if (queue == null) {
      return false;
    }
    Job job = objNew(Job::new);
    if (job == null) {
      return false;
    }
    job.pid = task.pid();
    if (resSpinLock(queue.lock) != 0) {
      objDrop(job);
      return false;
    }
    listPushBack(queue.jobs, job);
    resSpinUnlock(queue.lock);
    return true;
  }

  /** The number of the task that a CPU runs next; 0, and the CPU is idle, if there is none. */
  static int dispatch(int cpu) {
    Queue queue = mapLookupElem(QUEUES, cpu);
    if (queue == null || resSpinLock(queue.lock) != 0) {
      return 0;
    }
    Job job = listPopFront(queue.jobs);
    resSpinUnlock(queue.lock);
    if (job == null) {
      becomesIdle(cpu);
      return 0;
    }
    int pid = job.pid;
    objDrop(job);
    return pid;
  }

  private static void becomesIdle(int cpu) {
    CpuMask idle = G.idle;
    if (idle != null) {
      cpumaskSetCpu(cpu, idle);
    }
  }

  /** A CPU is plugged in. May sleep, so it has to say how long the mask must stay. */
  @ProgramType("struct_ops.s")
  static void cpuOnline(int cpu) {
    rcuReadLock();
    CpuMask idle = G.idle;
    if (idle != null) {
      cpumaskSetCpu(cpu, idle);
    }
    rcuReadUnlock();
  }

  @ProgramType("struct_ops.s")
  static void exit() {
    CpuMask idle = kptrXchg(G, IDLE, null);
    if (idle != null) {
      cpumaskRelease(idle);
    }
  }
}
