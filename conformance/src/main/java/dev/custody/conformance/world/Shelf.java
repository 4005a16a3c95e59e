package dev.custody.conformance.world;

import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.SpinLock;

/** An element of a map with a lock that guards its list. */
public final class Shelf {
  public long count;
  public final SpinLock lock = new SpinLock();

  @RequiresLock("lock")
  public final OwnedList<Plain> list =
      OwnedList.guardedBy(lock, plain -> plain.list, Kfuncs::objDrop);

  /** An empty shelf. */
  public Shelf() {}
}
