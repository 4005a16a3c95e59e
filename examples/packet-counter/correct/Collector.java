package demo;

import static demo.Maps.FLOWS;
import static demo.Maps.G;
import static demo.Maps.LOCK;
import static dev.custody.runtime.Kfuncs.kptrXchg;
import static dev.custody.runtime.Kfuncs.objDrop;
import static dev.custody.runtime.Kfuncs.percpuObjDrop;
import static dev.custody.runtime.Kfuncs.percpuObjNew;
import static dev.custody.runtime.Kfuncs.rbtreeFirst;
import static dev.custody.runtime.Kfuncs.rbtreeRemove;
import static dev.custody.runtime.Kfuncs.spinLock;
import static dev.custody.runtime.Kfuncs.spinUnlock;

import dev.custody.annotations.ProgramType;
import dev.custody.annotations.Sections;
import dev.custody.runtime.PerCpu;

/** What user space runs: begins and ends the counting, and takes the flows out. */
@ProgramType(Sections.SYSCALL)
final class Collector {
  static void begin() {
    PerCpu<CpuStats> made = percpuObjNew(CpuStats::new);
    if (made == null) {
      return;
    }
    PerCpu<CpuStats> old = kptrXchg(G, Maps.STATS, made);
    if (old != null) {
      percpuObjDrop(old);
    }
  }

  /** Takes the first flow out of the table and tells its numbers. */
  static boolean next() {
    spinLock(LOCK);
    Flow first = rbtreeFirst(FLOWS);
    Flow flow = first == null ? null : rbtreeRemove(FLOWS, first);
    spinUnlock(LOCK);
    if (flow == null) {
      return false;
    }
    G.key = flow.key;
    G.packets = flow.packets;
    G.bytes = flow.bytes;
    objDrop(flow);
    return true;
  }

  static void end() {
    PerCpu<CpuStats> stats = kptrXchg(G, Maps.STATS, null);
    if (stats != null) {
      percpuObjDrop(stats);
    }
  }
}
