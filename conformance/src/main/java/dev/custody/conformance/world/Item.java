package dev.custody.conformance.world;

import dev.custody.runtime.Allocated;

/** An allocated object of numbers. */
public final class Item extends Allocated {
  public long a;
  public long b;

  /** An item with one owner. */
  public Item() {}
}
