package dev.custody.conformance.world;

import dev.custody.conformance.Aftermath;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.LocalIrq;
import dev.custody.runtime.Obligations;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.Preemption;
import dev.custody.runtime.Rcu;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.SpinLock;
import java.util.ArrayList;
import java.util.List;

/** What a program left behind in the world. Needs the runtime's debug mode. */
public final class Inventory implements Aftermath {
  private final List<String> found = new ArrayList<>();

  /** Of the world that this class belongs to. */
  public Inventory() {}

  @Override
  public void seed(long seed) {
    Chance.seed(seed);
  }

  @Override
  public List<String> take() {
    if (!Obligations.isTraced()) {
      throw new IllegalStateException("run with -Dcustody.debug=on");
    }
    found.clear();
    regions();
    locks();
    empty();
    return List.copyOf(found);
  }

  @Override
  public List<String> leaks() {
    return Obligations.outstanding().stream().map(owed -> "leaked: " + owed).toList();
  }

  private void regions() {
    note(Rcu.isReading(), "in an rcu region");
    note(Preemption.isDisabled(), "preemption off");
    note(LocalIrq.isOff(), "interrupts off");
  }

  private void locks() {
    held(World.A);
    held(World.B);
    held(World.R1);
    held(World.R2);
    held(World.R3);
    for (int i = 0; i < World.COUNT; i++) {
      held(World.shelves.lookup(i).lock);
      held(World.inner(i).lock);
      held(World.gates.lookup(i).lock);
    }
  }

  private void held(SpinLock lock) {
    note(lock.isHeldByCurrentThread(), lock + " held");
  }

  private void held(ResilientSpinLock lock) {
    note(lock.isLocked(), lock + " held");
  }

  private void note(boolean is, String text) {
    if (is) {
      found.add(text);
    }
  }

  private void empty() {
    if (!found.isEmpty()) {
      return; // the locks that guard the collections may be among them
    }
    World.A.lock();
    List<Node> nodes = new ArrayList<>(all(World.nodes));
    nodes.addAll(all(World.tree));
    nodes.addAll(all(World.tree2));
    World.A.unlock();
    World.B.lock();
    List<Plain> plains = new ArrayList<>(all(World.plains));
    List<Leaf> leaves = all(World.leaves);
    World.B.unlock();
    if (World.R1.lock() == null) {
      nodes.addAll(all(World.rnodes));
      World.R1.unlock();
    }
    for (int i = 0; i < World.COUNT; i++) {
      plains.addAll(all(World.shelves.lookup(i)));
      plains.addAll(all(World.inner(i)));
      World.slots.lookup(i).empty();
    }
    World.G.empty();
    nodes.forEach(Kfuncs::objDrop);
    plains.forEach(Kfuncs::objDrop);
    leaves.forEach(Kfuncs::objDrop);
  }

  private static List<Plain> all(Shelf shelf) {
    shelf.lock.lock();
    List<Plain> all = all(shelf.list);
    shelf.lock.unlock();
    return all;
  }

  private static <E> List<E> all(OwnedList<E> list) {
    List<E> all = new ArrayList<>();
    for (E next = list.popFront(); next != null; next = list.popFront()) {
      all.add(next);
    }
    return all;
  }

  private static <E> List<E> all(OwnedTree<E> tree) {
    List<E> all = new ArrayList<>();
    for (E next = tree.first(); next != null; next = tree.first()) {
      all.add(tree.remove(next));
    }
    return all;
  }
}
