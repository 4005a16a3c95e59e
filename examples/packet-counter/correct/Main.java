package demo;

import static demo.Maps.G;

import dev.custody.runtime.PerCpu;
import dev.custody.runtime.Rcu;
import java.util.ArrayList;
import java.util.List;

/** Four queues of a network card, each read by a thread of its own; then what was counted. */
final class Main {
  private static final int QUEUES = 4;
  private static final int PACKETS = 1000;

  public static void main(String[] arguments) throws InterruptedException {
    Collector.begin();
    List<Thread> queues = new ArrayList<>();
    for (int queue = 0; queue < QUEUES; queue++) {
      int number = queue;
      queues.add(new Thread(() -> receive(number)));
    }
    queues.forEach(Thread::start);
    for (Thread queue : queues) {
      queue.join();
    }
    printTotal();
    while (Collector.next()) {
      System.out.println("flow " + G.key + ": " + G.packets + " packets, " + G.bytes + " bytes");
    }
    Collector.end();
  }

  /** Two flows come in by each queue; a third of the packets belongs to the second. */
  private static void receive(int queue) {
    for (int i = 0; i < PACKETS; i++) {
      long flow = queue + (i % 3 == 0 ? QUEUES : 0);
      PacketCounter.onPacket(new Packet(flow, 60 + queue));
    }
  }

  /** The sum over all CPUs. */
  private static void printTotal() {
    long[] sum = new long[2];
    Rcu.readLock();
    try {
      PerCpu<CpuStats> stats = G.stats;
      if (stats != null) {
        stats.forEach(
            cpu -> {
              sum[0] += cpu.packets;
              sum[1] += cpu.dropped;
            });
      }
    } finally {
      Rcu.readUnlock();
    }
    System.out.println(sum[0] + " packets, " + sum[1] + " of them dropped");
  }
}
