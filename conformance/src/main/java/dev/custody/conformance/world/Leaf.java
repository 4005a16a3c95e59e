package dev.custody.conformance.world;

import dev.custody.annotations.Linkable;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.TreeHook;

/** An allocated object for trees, with one owner. */
@Linkable
public final class Leaf extends Allocated {
  public long key;
  public long data;
  final TreeHook<Leaf> tree = TreeHook.of(this);

  /** A leaf with one owner. */
  public Leaf() {}
}
