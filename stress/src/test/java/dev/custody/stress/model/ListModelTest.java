package dev.custody.stress.model;

import dev.custody.runtime.ListHook;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.ResilientSpinLock;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** A list under its lock, and so the lock: every operation takes it and gives it up. */
final class ListModelTest {
  @Test
  void isLinearizable() {
    Linearizable.check(Nodes.class);
  }

  private static final class Node {
    private final int number;
    private final ListHook<Node> hook = ListHook.of(this);

    Node(int number) {
      this.number = number;
    }
  }

  /** A list of some of three elements. */
  @Param(name = "node", gen = IntGen.class, conf = "0:2")
  public static class Nodes {
    private final ResilientSpinLock lock = new ResilientSpinLock();
    private final OwnedList<Node> list = OwnedList.guardedBy(lock, node -> node.hook, node -> {});
    private final Node[] nodes = {new Node(0), new Node(1), new Node(2)};

    @Operation(blocking = true)
    public boolean pushBack(@Param(name = "node") int node) {
      lock();
      boolean added = list.pushBack(nodes[node]);
      lock.unlock();
      return added;
    }

    @Operation(blocking = true)
    public boolean pushFront(@Param(name = "node") int node) {
      lock();
      boolean added = list.pushFront(nodes[node]);
      lock.unlock();
      return added;
    }

    @Operation(blocking = true)
    public int popFront() {
      lock();
      Node node = list.popFront();
      lock.unlock();
      return node == null ? -1 : node.number;
    }

    @Operation(blocking = true)
    public boolean remove(@Param(name = "node") int node) {
      lock();
      boolean removed = list.remove(nodes[node]) != null;
      lock.unlock();
      return removed;
    }

    private void lock() {
      if (lock.lock() != null) {
        throw new IllegalStateException("the lock was refused");
      }
    }
  }
}
