package dev.custody.conformance.world;

import dev.custody.runtime.ResilientSpinLock;

/** An element of a map with a resilient lock. */
public final class Gate {
  public long count;
  public final ResilientSpinLock lock = new ResilientSpinLock();

  /** An open gate. */
  public Gate() {}
}
