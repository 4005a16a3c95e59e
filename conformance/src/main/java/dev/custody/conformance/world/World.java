package dev.custody.conformance.world;

import static java.util.Comparator.comparingLong;

import dev.custody.annotations.Borrowed;
import dev.custody.annotations.Index;
import dev.custody.annotations.KFunc;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.ArrayMap;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.SpinLock;
import java.nio.ByteBuffer;

/** The world that the programs of the cases share: locks, collections, maps, slots. */
public final class World {
  /** How many elements each map has. */
  static final int COUNT = 4;

  public static final SpinLock A = new SpinLock("A");
  public static final SpinLock B = new SpinLock("B");
  public static final ResilientSpinLock R1 = new ResilientSpinLock("R1");
  public static final ResilientSpinLock R2 = new ResilientSpinLock("R2");
  public static final ResilientSpinLock R3 = new ResilientSpinLock("R3");

  @RequiresLock("A")
  public static final OwnedList<Node> nodes =
      OwnedList.guardedBy(A, node -> node.list, Kfuncs::objDrop);

  @RequiresLock("A")
  public static final OwnedTree<Node> tree =
      OwnedTree.guardedBy(A, node -> node.tree, comparingLong(node -> node.key), Kfuncs::objDrop);

  @RequiresLock("A")
  public static final OwnedTree<Node> tree2 =
      OwnedTree.guardedBy(A, node -> node.tree, comparingLong(node -> node.key), Kfuncs::objDrop);

  @RequiresLock("B")
  public static final OwnedList<Plain> plains =
      OwnedList.guardedBy(B, plain -> plain.list, Kfuncs::objDrop);

  @RequiresLock("B")
  public static final OwnedTree<Leaf> leaves =
      OwnedTree.guardedBy(B, leaf -> leaf.tree, comparingLong(leaf -> leaf.key), Kfuncs::objDrop);

  @RequiresLock("R1")
  public static final OwnedList<Node> rnodes =
      OwnedList.guardedBy(R1, node -> node.list, Kfuncs::objDrop);

  @Index(4)
  public static final ArrayMap<Slots> slots = ArrayMap.of(4, Slots::new);

  @Index(4)
  public static final ArrayMap<Shelf> shelves = ArrayMap.of(4, Shelf::new);

  @Index(4)
  public static final ArrayMap<Gate> gates = ArrayMap.of(4, Gate::new);

  public static final ArrayMap<ArrayMap<Shelf>> outer =
      ArrayMap.of(1, () -> ArrayMap.of(4, Shelf::new));

  public static final Slots G = new Slots();
  public static final ByteBuffer BUFFER = ByteBuffer.allocate(16);

  private World() {}

  /** An element of the inner map, which may not be there. */
  @KFunc("bpf_map_lookup_elem")
  @Borrowed
  @MayBeNull
  public static Shelf inner(int index) {
    return outer.lookup(0).lookup(index);
  }

  /** A number that nobody knows. */
  public static long number() {
    return Chance.number();
  }

  /** Either, independently each time. */
  public static boolean chance() {
    return Chance.either();
  }
}
