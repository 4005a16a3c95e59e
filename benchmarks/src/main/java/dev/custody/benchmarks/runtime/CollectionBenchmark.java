package dev.custody.benchmarks.runtime;

import dev.custody.runtime.ListHook;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.OwnedTree;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.TreeHook;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A thousand elements, in a list and in order; the lock of the owned ones is held throughout. */
@State(Scope.Thread)
public class CollectionBenchmark {
  private static final int SIZE = 1024;

  /** An element, with the key that it is ordered by. */
  private static final class Node {
    private final ListHook<Node> inList = ListHook.of(this);
    private final TreeHook<Node> inTree = TreeHook.of(this);
    private long key;

    Node(long key) {
      this.key = key;
    }
  }

  private final ResilientSpinLock lock = new ResilientSpinLock();
  private final OwnedList<Node> list = OwnedList.guardedBy(lock, node -> node.inList, node -> {});
  private final OwnedTree<Node> tree =
      OwnedTree.guardedBy(
          lock, node -> node.inTree, Comparator.comparingLong((Node node) -> node.key), node -> {});
  private final ArrayDeque<Node> deque = new ArrayDeque<>();
  private final LinkedHashSet<Node> set = new LinkedHashSet<>();
  private final TreeMap<Long, Node> map = new TreeMap<>();
  private Node[] nodes;
  private Node[] mapped;
  private int at;
  private long next = SIZE;

  /** In the thread that measures, as it has to hold the lock. */
  @Setup(Level.Trial)
  public void fill() {
    List<Node> made = IntStream.range(0, SIZE).mapToObj(Node::new).toList();
    lock.lock();
    for (Node node : made) {
      list.pushBack(node);
      deque.addLast(node);
      set.add(node);
      tree.add(node);
    }
    nodes = shuffled(made);
    List<Node> others = IntStream.range(0, SIZE).mapToObj(Node::new).toList();
    others.forEach(node -> map.put(node.key, node));
    mapped = shuffled(others);
  }

  private static Node[] shuffled(List<Node> made) {
    Node[] all = made.toArray(new Node[0]);
    Collections.shuffle(java.util.Arrays.asList(all), new Random(SIZE));
    return all;
  }

  private Node pick(Node[] from) {
    at = (at + 1) & (SIZE - 1);
    return from[at];
  }

  @Benchmark
  public Node queueArrayDeque() {
    Node node = deque.pollFirst();
    deque.addLast(node);
    return node;
  }

  @Benchmark
  public Node queueCustody() {
    Node node = list.popFront();
    list.pushBack(node);
    return node;
  }

  @Benchmark
  public boolean moveLinkedHashSet() {
    Node node = pick(nodes);
    set.remove(node);
    return set.add(node);
  }

  @Benchmark
  public boolean moveCustody() {
    Node node = pick(nodes);
    list.remove(node);
    return list.pushBack(node);
  }

  @Benchmark
  public Node rekeyTreeMap() {
    Node node = pick(mapped);
    map.remove(node.key);
    node.key = next++;
    map.put(node.key, node);
    return node;
  }

  @Benchmark
  public boolean rekeyCustody() {
    Node node = pick(nodes);
    tree.remove(node);
    node.key = next++;
    return tree.add(node);
  }
}
