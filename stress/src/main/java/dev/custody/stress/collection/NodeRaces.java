package dev.custody.stress.collection;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.ListHook;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.RefCount;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.TreeHook;
import java.util.Comparator;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** An element that several threads add or take out. */
public final class NodeRaces {
  private NodeRaces() {}

  /** An element with two references, one for each thread. */
  private static final class Node {
    private final RefCount references = RefCount.of(2);
    private final ListHook<Node> inList = ListHook.of(this);
    private final TreeHook<Node> inTree = TreeHook.of(this);

    void release() {
      references.release();
    }
  }

  private static OwnedList<Node> list() {
    return OwnedList.guardedBy(new ResilientSpinLock(), node -> node.inList, Node::release);
  }

  private static OwnedTree<Node> tree() {
    return OwnedTree.guardedBy(
        new ResilientSpinLock(),
        node -> node.inTree,
        Comparator.comparing((Node node) -> 0),
        Node::release);
  }

  /** O1: one element, two lists, two locks. */
  @JCStressTest
  @Outcome(id = "true, false, 1 in first", expect = ACCEPTABLE, desc = "The first list has it")
  @Outcome(id = "false, true, 1 in second", expect = ACCEPTABLE, desc = "The second list has it")
  @Outcome(expect = FORBIDDEN, desc = "In both lists, in none, or counted wrong")
  @State
  public static class PushToTwoLists {
    private final Node node = new Node();
    private final OwnedList<Node> first = list();
    private final OwnedList<Node> second = list();

    @Actor
    public void first(ZZL_Result r) {
      first.lock().lock();
      r.r1 = first.pushBack(node);
      first.lock().unlock();
    }

    @Actor
    public void second(ZZL_Result r) {
      second.lock().lock();
      r.r2 = second.pushBack(node);
      second.lock().unlock();
    }

    @Arbiter
    public void look(ZZL_Result r) {
      r.r3 = node.references.load() + found(first, " in first") + found(second, " in second");
    }

    private static String found(OwnedList<Node> list, String text) {
      list.lock().lock();
      boolean empty = list.isEmpty();
      list.lock().unlock();
      return empty ? "" : text;
    }
  }

  /** O1 with trees. */
  @JCStressTest
  @Outcome(id = "true, false, 1 in first", expect = ACCEPTABLE, desc = "The first tree has it")
  @Outcome(id = "false, true, 1 in second", expect = ACCEPTABLE, desc = "The second tree has it")
  @Outcome(expect = FORBIDDEN, desc = "In both trees, in none, or counted wrong")
  @State
  public static class AddToTwoTrees {
    private final Node node = new Node();
    private final OwnedTree<Node> first = tree();
    private final OwnedTree<Node> second = tree();

    @Actor
    public void first(ZZL_Result r) {
      first.lock().lock();
      r.r1 = first.add(node);
      first.lock().unlock();
    }

    @Actor
    public void second(ZZL_Result r) {
      second.lock().lock();
      r.r2 = second.add(node);
      second.lock().unlock();
    }

    @Arbiter
    public void look(ZZL_Result r) {
      r.r3 = node.references.load() + found(first, " in first") + found(second, " in second");
    }

    private static String found(OwnedTree<Node> tree, String text) {
      tree.lock().lock();
      boolean empty = tree.isEmpty();
      tree.lock().unlock();
      return empty ? "" : text;
    }
  }

  /** O2: one takes the first element, the other that very one. */
  @JCStressTest
  @Outcome(id = "true, false, true", expect = ACCEPTABLE, desc = "Popped")
  @Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "Removed")
  @Outcome(expect = FORBIDDEN, desc = "Both got it, or none")
  @State
  public static class PopAndRemove {
    private final Node node = new Node();
    private final OwnedList<Node> list = list();

    {
      list.lock().lock();
      list.pushBack(node);
      list.lock().unlock();
    }

    @Actor
    public void pop(ZZZ_Result r) {
      list.lock().lock();
      r.r1 = list.popFront() != null;
      list.lock().unlock();
    }

    @Actor
    public void remove(ZZZ_Result r) {
      list.lock().lock();
      r.r2 = list.remove(node) != null;
      list.lock().unlock();
    }

    @Arbiter
    public void look(ZZZ_Result r) {
      list.lock().lock();
      r.r3 = list.isEmpty() && !node.inList.isLinked();
      list.lock().unlock();
    }
  }
}
