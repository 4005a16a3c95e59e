package demo;

import dev.custody.runtime.CpuMask;
import java.util.List;

/** The kernel's part: three tasks wake up on two CPUs, then each CPU asks what to run. */
final class Main {
  public static void main(String[] arguments) {
    try (Affinity anywhere = Affinity.of(0, 1);
        Affinity second = Affinity.of(1)) {
      Scheduler.init();
      wake(new Wakeup(101, 0, anywhere.mask()));
      wake(new Wakeup(102, 0, anywhere.mask()));
      wake(new Wakeup(103, 1, second.mask()));
      for (int cpu : List.of(0, 1, 1, 1)) {
        int pid = Scheduler.dispatch(cpu);
        System.out.println("CPU " + cpu + (pid == 0 ? " is idle" : " runs task " + pid));
      }
      wake(new Wakeup(103, 1, second.mask()));
      Scheduler.dispatch(1);
      Scheduler.exit();
    }
  }

  private static void wake(Wakeup task) {
    System.out.println("task " + task.pid() + " wakes up, may run on " + task.allowed());
    int cpu = Scheduler.selectCpu(task);
    boolean waits = Scheduler.enqueue(task, cpu);
    System.out.println("  waits for CPU " + cpu + (waits ? "" : ", and is lost"));
  }

  /** Where a task may run. */
  private record Affinity(CpuMask mask) implements AutoCloseable {
    static Affinity of(int... cpus) {
      CpuMask mask = CpuMask.create();
      for (int cpu : cpus) {
        mask.set(cpu);
      }
      return new Affinity(mask);
    }

    @Override
    public void close() {
      mask.release();
    }
  }
}
