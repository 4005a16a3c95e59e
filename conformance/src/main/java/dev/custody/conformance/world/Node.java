package dev.custody.conformance.world;

import dev.custody.annotations.Linkable;
import dev.custody.runtime.Counted;
import dev.custody.runtime.ListHook;
import dev.custody.runtime.TreeHook;

/** An allocated object with a reference count, for lists and trees. */
@Linkable
public final class Node extends Counted {
  public long key;
  public long data;
  final ListHook<Node> list = ListHook.of(this);
  final TreeHook<Node> tree = TreeHook.of(this);

  /** A node with one owner. */
  public Node() {}
}
