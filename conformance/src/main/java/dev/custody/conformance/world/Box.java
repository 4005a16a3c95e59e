package dev.custody.conformance.world;

import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.OwnedField;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.SpinLock;
import dev.custody.runtime.TypeMeta;
import java.util.List;

/** An allocated object with a lock that guards its list. */
public final class Box extends Allocated {
  private static final TypeMeta<Box> META =
      TypeMeta.of(Box.class, Box::new, List.of(new OwnedField<>("list", box -> box.list.close())));

  public long key;
  public final SpinLock lock = new SpinLock();

  @RequiresLock("lock")
  public final OwnedList<Plain> list =
      OwnedList.guardedBy(lock, plain -> plain.list, Kfuncs::objDrop);

  /** An empty box with one owner. */
  public Box() {}

  @Override
  protected TypeMeta<Box> typeMeta() {
    return META;
  }
}
