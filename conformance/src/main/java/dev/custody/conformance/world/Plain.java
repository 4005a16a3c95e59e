package dev.custody.conformance.world;

import dev.custody.annotations.Linkable;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.ListHook;

/** An allocated object for lists, with one owner. */
@Linkable
public final class Plain extends Allocated {
  public long key;
  public long data;
  final ListHook<Plain> list = ListHook.of(this);

  /** A plain object with one owner. */
  public Plain() {}
}
