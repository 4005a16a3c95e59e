package demo;

import static java.util.Comparator.comparingLong;

import dev.custody.annotations.Kptr;
import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.SpinLock;
import java.lang.invoke.MethodHandles;

/** What the programs share. */
final class Maps {
  static final SpinLock LOCK = new SpinLock("flows");

  /** The flows, the one with the lowest key first. */
  @RequiresLock("LOCK")
  static final OwnedTree<Flow> FLOWS =
      OwnedTree.guardedBy(
          LOCK, flow -> flow.hook, comparingLong(flow -> flow.key), Kfuncs::objDrop);

  static final Maps G = new Maps();

  static final KptrField<Maps, PerCpu<CpuStats>> STATS =
      KptrField.of(MethodHandles.lookup(), Maps.class, "stats", PerCpu.class);

  /** One set of numbers for each CPU. */
  @Kptr volatile PerCpu<CpuStats> stats;

  /** The flow that {@link Collector#next} took out last. */
  long key;

  long packets;
  long bytes;
}
