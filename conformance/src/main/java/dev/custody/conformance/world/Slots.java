package dev.custody.conformance.world;

import dev.custody.annotations.Kptr;
import dev.custody.runtime.Cgroup;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.Task;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** An element of a map with a slot for each type. */
public final class Slots {
  private static final Lookup LOOKUP = MethodHandles.lookup();

  public static final KptrField<Slots, Item> ITEM =
      KptrField.of(LOOKUP, Slots.class, "item", Item.class);
  public static final KptrField<Slots, Node> NODE =
      KptrField.of(LOOKUP, Slots.class, "node", Node.class);
  public static final KptrField<Slots, Plain> PLAIN =
      KptrField.of(LOOKUP, Slots.class, "plain", Plain.class);
  public static final KptrField<Slots, Leaf> LEAF =
      KptrField.of(LOOKUP, Slots.class, "leaf", Leaf.class);
  public static final KptrField<Slots, Holder> HOLDER =
      KptrField.of(LOOKUP, Slots.class, "holder", Holder.class);
  public static final KptrField<Slots, Box> BOX =
      KptrField.of(LOOKUP, Slots.class, "box", Box.class);
  public static final KptrField<Slots, CpuMask> MASK =
      KptrField.of(LOOKUP, Slots.class, "mask", CpuMask.class);
  public static final KptrField<Slots, Task> TASK =
      KptrField.of(LOOKUP, Slots.class, "task", Task.class);
  public static final KptrField<Slots, Cgroup> CGROUP =
      KptrField.of(LOOKUP, Slots.class, "cgroup", Cgroup.class);
  public static final KptrField<Slots, PerCpu<CpuStats>> STATS =
      KptrField.of(LOOKUP, Slots.class, "stats", PerCpu.class);

  public long count;
  @Kptr public volatile Item item;
  @Kptr public volatile Node node;
  @Kptr public volatile Plain plain;
  @Kptr public volatile Leaf leaf;
  @Kptr public volatile Holder holder;
  @Kptr public volatile Box box;
  @Kptr public volatile CpuMask mask;
  @Kptr public volatile Task task;
  @Kptr public volatile Cgroup cgroup;
  @Kptr public volatile PerCpu<CpuStats> stats;

  /** Empty slots. */
  public Slots() {}

  /** Empties all slots. */
  public void empty() {
    ITEM.drop(this);
    NODE.drop(this);
    PLAIN.drop(this);
    LEAF.drop(this);
    HOLDER.drop(this);
    BOX.drop(this);
    MASK.drop(this);
    TASK.drop(this);
    CGROUP.drop(this);
    STATS.drop(this);
  }
}
