package demo;

import static demo.Maps.FLOWS;
import static demo.Maps.G;
import static demo.Maps.LOCK;
import static dev.custody.runtime.Kfuncs.objDrop;
import static dev.custody.runtime.Kfuncs.objNew;
import static dev.custody.runtime.Kfuncs.rbtreeAdd;
import static dev.custody.runtime.Kfuncs.rbtreeLeft;
import static dev.custody.runtime.Kfuncs.rbtreeRight;
import static dev.custody.runtime.Kfuncs.rbtreeRoot;
import static dev.custody.runtime.Kfuncs.refcountAcquire;
import static dev.custody.runtime.Kfuncs.spinLock;
import static dev.custody.runtime.Kfuncs.spinUnlock;
import static dev.custody.runtime.Kfuncs.thisCpuPtr;

import dev.custody.annotations.ProgramType;
import dev.custody.annotations.Sections;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.Rounds;

/** Counts every packet for its CPU and for its flow; a flow that sends too much is cut off. */
@ProgramType(Sections.XDP)
final class PacketCounter {
  static final int DROP = 1;
  static final int PASS = 2;

  /** How many bytes a flow may send. */
  private static final long LIMIT = 40_000;

  /** More steps than a tree with 2^32 flows needs. */
  private static final int DEEPEST = 64;

  /** Counts a packet and says what to do with it, by the numbers of Linux. */
  static int onPacket(Packet packet) {
    PerCpu<CpuStats> stats = G.stats;
    if (stats == null) {
      return PASS;
    }
    CpuStats mine = thisCpuPtr(stats);
    mine.packets = mine.packets + 1;
    Flow flow = find(packet.flow());
    if (flow == null) {
      return begin(packet);
    }
    if (flow.bytes > LIMIT) {
      mine.dropped = mine.dropped + 1;
      objDrop(flow);
      return DROP;
    }
    flow.packets = flow.packets + 1;
    flow.bytes = flow.bytes + packet.length();
    objDrop(flow);
    return PASS;
  }

  /** A flow of the table, for the caller too: it may leave the table meanwhile. */
  private static Flow find(long key) {
    spinLock(LOCK);
    Flow at = rbtreeRoot(FLOWS);
    try (Rounds steps = Rounds.of(DEEPEST)) {
      while (at != null && at.key != key && steps.next()) {
        at = key < at.key ? rbtreeLeft(FLOWS, at) : rbtreeRight(FLOWS, at);
      }
    }
    Flow found = at == null ? null : refcountAcquire(at);
    spinUnlock(LOCK);
    return found;
  }

  /** Adds the flow of its first packet to the table. */
  private static int begin(Packet packet) {
    Flow flow = objNew(Flow::new);
    if (flow == null) {
      return PASS;
    }
    flow.key = packet.flow();
    flow.packets = 1;
    flow.bytes = packet.length();
    spinLock(LOCK);
    rbtreeAdd(FLOWS, flow, (added, present) -> added.key < present.key);
    spinUnlock(LOCK);
    return PASS;
  }
}
