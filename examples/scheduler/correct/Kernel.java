package demo;

import dev.custody.annotations.KFunc;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.CpuSet;

/** Functions of the kernel that are for schedulers: what stands here plays their part. */
final class Kernel {
  private Kernel() {}

  @KFunc("scx_bpf_get_online_cpumask")
  static CpuSet onlineCpus() {
    CpuMask online = CpuMask.create();
    for (int cpu = 0; cpu < Maps.CPUS; cpu++) {
      online.set(cpu);
    }
    return online;
  }

  @KFunc("scx_bpf_put_cpumask")
  static void putCpus(CpuSet mask) {
    ((CpuMask) mask).release();
  }

  @KFunc("scx_bpf_kick_cpu")
  static void kick(int cpu) {
    System.out.println("  CPU " + cpu + " is woken up");
  }

  /** Makes a queue of the kernel's own, which takes a while. */
  @KFunc("scx_bpf_create_dsq")
  static int createQueue(long number, int node) {
    return 0;
  }
}
