package dev.custody.conformance.world;

import dev.custody.annotations.Kptr;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.TypeMeta;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** An allocated object with slots. */
public final class Holder extends Allocated {
  public static final KptrField<Holder, Item> ITEM =
      KptrField.of(MethodHandles.lookup(), Holder.class, "item", Item.class);
  public static final KptrField<Holder, Node> NODE =
      KptrField.of(MethodHandles.lookup(), Holder.class, "node", Node.class);
  public static final KptrField<Holder, CpuMask> MASK =
      KptrField.of(MethodHandles.lookup(), Holder.class, "mask", CpuMask.class);

  private static final TypeMeta<Holder> META =
      TypeMeta.of(Holder.class, Holder::new, List.of(ITEM.owned(), NODE.owned(), MASK.owned()));

  public long key;
  @Kptr public volatile Item item;
  @Kptr public volatile Node node;
  @Kptr public volatile CpuMask mask;

  /** A holder of nothing with one owner. */
  public Holder() {}

  @Override
  protected TypeMeta<Holder> typeMeta() {
    return META;
  }
}
