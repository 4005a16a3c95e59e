package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static dev.custody.runtime.Kfuncs.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The facade: every function is there, with the kernel's results. */
final class KfuncsTest {
  /** The kernel functions of the families that are mirrored, and the helpers beside them. */
  private static final String FUNCTIONS =
      """
      obj_new obj_drop percpu_obj_new percpu_obj_drop refcount_acquire this_cpu_ptr per_cpu_ptr
      kptr_xchg map_lookup_elem list_push_front list_push_back list_pop_front list_pop_back
      list_front list_back rbtree_add rbtree_remove rbtree_first rbtree_root rbtree_left
      rbtree_right spin_lock spin_unlock res_spin_lock res_spin_unlock res_spin_lock_irqsave
      res_spin_unlock_irqrestore rcu_read_lock rcu_read_unlock preempt_disable preempt_enable
      local_irq_save local_irq_restore cpumask_acquire cpumask_and cpumask_any_and_distribute
      cpumask_any_distribute cpumask_clear cpumask_clear_cpu cpumask_copy cpumask_create
      cpumask_empty cpumask_equal cpumask_first cpumask_first_and cpumask_first_zero cpumask_full
      cpumask_intersects cpumask_or cpumask_populate cpumask_release cpumask_set_cpu
      cpumask_setall cpumask_subset cpumask_test_and_clear_cpu cpumask_test_and_set_cpu
      cpumask_test_cpu cpumask_weight cpumask_xor task_acquire task_from_pid task_from_vpid
      task_get_cgroup1 task_release task_under_cgroup get_current_task_btf cgroup_acquire
      cgroup_ancestor cgroup_from_id cgroup_read_xattr cgroup_release iter_num_new iter_num_next
      iter_num_destroy loop throw_program ktime_get_ns copy_from_user copy_from_user_str
      """;

  private final SpinLock lock = new SpinLock("lock");
  private final OwnedList<Node> nodes = OwnedList.guardedBy(lock, n -> n.list, Kfuncs::objDrop);
  private final OwnedTree<Node> tree =
      OwnedTree.guardedBy(lock, n -> n.tree, Comparator.comparingLong(n -> n.key), Kfuncs::objDrop);

  static final class Item extends Allocated {}

  static final class Node extends Counted {
    final ListHook<Node> list = ListHook.of(this);
    final TreeHook<Node> tree = TreeHook.of(this);
    final long key;

    Node(long key) {
      this.key = key;
    }
  }

  @Test
  void everyFunctionIsThereUnderItsName() {
    Set<String> methods =
        Arrays.stream(Kfuncs.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    assertThat(methods)
        .containsAtLeastElementsIn(
            FUNCTIONS
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(this::camel)
                .toList());
  }

  @Test
  void whatIsOfAnotherKindIsNotReleased() {
    Item item = new Item();
    CpuMask mask = CpuMask.create();
    assertThrows(IllegalArgumentException.class, () -> objDrop(mask));
    assertThrows(IllegalArgumentException.class, () -> percpuObjDrop(item));
    assertThrows(IllegalArgumentException.class, () -> cpumaskRelease(item));
    assertThrows(IllegalArgumentException.class, () -> taskRelease(mask));
    assertThrows(IllegalArgumentException.class, () -> cgroupRelease(mask));
    assertThrows(IllegalArgumentException.class, () -> refcountAcquire(item));
    assertThat(mask.references()).isEqualTo(1);
    assertThat(item.owners()).isEqualTo(1);
  }

  @Test
  void aSecondReferenceKeepsTheObject() {
    Node node = objNew(() -> new Node(1));
    assertThat(refcountAcquire(node)).isSameInstanceAs(node);
    objDrop(node);
    assertThat(node.owners()).isEqualTo(1);
    objDrop(node);
    assertThat(refcountAcquire(node)).isNull();
  }

  @Test
  void anElementIsInOneListAtATime() {
    Node node = new Node(1);
    assertThat(refcountAcquire(node)).isNotNull();
    spinLock(lock);
    assertThat(listPushFront(nodes, node)).isEqualTo(0);
    assertThat(listPushBack(nodes, node)).isEqualTo(-22);
    assertThat(node.owners()).isEqualTo(1);
    assertThat(listFront(nodes)).isSameInstanceAs(node);
    assertThat(listBack(nodes)).isSameInstanceAs(node);
    assertThat(listPopBack(nodes)).isSameInstanceAs(node);
    assertThat(listPopFront(nodes)).isNull();
    spinUnlock(lock);
  }

  @Test
  void whatIsNoElementIsRefused() {
    Item item = new Item();
    Item other = new Item();
    spinLock(lock);
    assertThrows(ClassCastException.class, () -> listPushFront(nodes, item));
    assertThrows(ClassCastException.class, () -> rbtreeAdd(tree, other));
    assertThrows(ClassCastException.class, () -> rbtreeRemove(tree, item));
    spinUnlock(lock);
    assertThat(item.owners()).isEqualTo(1);
    assertThat(other.owners()).isEqualTo(1);
  }

  @Test
  void aCollectionNeedsItsLock() {
    Node node = new Node(1);
    assertThrows(IllegalMonitorStateException.class, () -> listPopFront(nodes));
    assertThrows(IllegalMonitorStateException.class, () -> rbtreeAdd(tree, node));
    assertThat(node.owners()).isEqualTo(0);
  }

  @Test
  void aTreeIsWalkedFromItsRoot() {
    spinLock(lock);
    for (long key : new long[] {2, 1, 3}) {
      assertThat(rbtreeAdd(tree, new Node(key), (a, b) -> a.key < b.key)).isEqualTo(0);
    }
    Node root = rbtreeRoot(tree);
    assertThat(rbtreeLeft(tree, root)).isSameInstanceAs(rbtreeFirst(tree));
    assertThat(rbtreeRight(tree, root).key).isEqualTo(3);
    assertThat(rbtreeAdd(tree, root)).isEqualTo(-22);
    assertThat(root.owners()).isEqualTo(0);
    assertThat(rbtreeRemove(tree, root)).isSameInstanceAs(root);
    assertThat(rbtreeRemove(tree, root)).isNull();
    spinUnlock(lock);
  }

  @Test
  void aResilientLockSaysNoToItsHolder() {
    ResilientSpinLock resilient = new ResilientSpinLock();
    IrqFlags flags = new IrqFlags();
    assertThat(resSpinLock(resilient)).isEqualTo(0);
    assertThat(resSpinLock(resilient)).isEqualTo(-35);
    assertThat(resSpinLockIrqsave(resilient, flags)).isEqualTo(-35);
    assertThat(LocalIrq.isOff()).isFalse();
    resSpinUnlock(resilient);
    assertThat(resSpinLockIrqsave(resilient, flags)).isEqualTo(0);
    assertThat(LocalIrq.isOff()).isTrue();
    resSpinUnlockIrqrestore(resilient, flags);
    assertThat(Preemption.isDisabled()).isFalse();
  }

  @Test
  void regionsAreEnteredAndLeft() {
    rcuReadLock();
    preemptDisable();
    assertThat(Rcu.isReading() && Preemption.isDisabled()).isTrue();
    preemptEnable();
    rcuReadUnlock();
    IrqFlags flags = new IrqFlags();
    localIrqSave(flags);
    assertThat(LocalIrq.isOff()).isTrue();
    localIrqRestore(flags);
    assertThat(Rcu.isReading() || Preemption.isDisabled() || LocalIrq.isOff()).isFalse();
  }

  @Test
  void aLoopStopsWhenToldAndSaysHowOftenItRan() {
    List<Integer> seen = new ArrayList<>();
    assertThat(loop(3, index -> seen.add(index) ? 0 : 1)).isEqualTo(3);
    assertThat(loop(9, index -> index == 4 ? 1 : 0)).isEqualTo(5);
    assertThat(loop(0, index -> 1)).isEqualTo(0);
    assertThat(loop((1 << 23) + 1, index -> 1)).isEqualTo(-7);
    assertThat(loop(-1, index -> 1)).isEqualTo(-7);
    assertThat(seen).containsExactly(0, 1, 2).inOrder();
  }

  @Test
  void aProgramThatThrowsSaysWhat() {
    ProgramException thrown = assertThrows(ProgramException.class, () -> throwProgram(5));
    assertThat(thrown.cookie()).isEqualTo(5);
  }

  @Test
  void anArrayHasAnElementForEachIndexInIt() {
    ArrayMap<Node> map = ArrayMap.of(2, () -> new Node(4));
    assertThat(map.length()).isEqualTo(2);
    assertThat(mapLookupElem(map, 1)).isNotSameInstanceAs(mapLookupElem(map, 0));
    assertThat(mapLookupElem(map, 1)).isSameInstanceAs(mapLookupElem(map, 1));
    assertThat(mapLookupElem(map, 2)).isNull();
    assertThat(mapLookupElem(map, -1)).isNull();
    assertThrows(IllegalArgumentException.class, () -> ArrayMap.of(0, Object::new));
  }

  @Test
  void aPerCpuObjectHasACopyForEachCpu() {
    PerCpu<long[]> object = percpuObjNew(() -> new long[1]);
    perCpuPtr(object, 0)[0] = 3;
    thisCpuPtr(object)[0]++;
    assertThrows(IllegalArgumentException.class, () -> perCpuPtr(object, Cpus.nr()));
    percpuObjDrop(object);
  }

  @Test
  void memoryOfAUserIsCopiedOrZeroed() {
    ByteBuffer target = ByteBuffer.wrap(new byte[] {9, 9, 9, 9});
    assertThat(copyFromUser(target, ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5}))).isEqualTo(0);
    assertThat(target.array()).isEqualTo(new byte[] {1, 2, 3, 4});
    assertThat(copyFromUser(target, ByteBuffer.allocate(3))).isEqualTo(-14);
    assertThat(target.array()).isEqualTo(new byte[4]);
    assertThat(copyFromUser(target, null)).isEqualTo(-14);
  }

  @Test
  void textOfAUserEndsWithAZero() {
    byte[] bytes = {9, 9, 9, 9};
    ByteBuffer target = ByteBuffer.wrap(bytes);
    ByteBuffer text = ByteBuffer.wrap(new byte[] {'a', 'b', 0, 'c'});
    assertThat(copyFromUserStr(target, text, 0)).isEqualTo(3);
    assertThat(bytes).isEqualTo(new byte[] {'a', 'b', 0, 9});
    assertThat(copyFromUserStr(target, text, 1)).isEqualTo(3);
    assertThat(bytes).isEqualTo(new byte[] {'a', 'b', 0, 0});
    ByteBuffer longer = ByteBuffer.wrap(new byte[] {'a', 'b', 'c', 'd', 'e', 0});
    assertThat(copyFromUserStr(target, longer, 0)).isEqualTo(4);
    assertThat(bytes).isEqualTo(new byte[] {'a', 'b', 'c', 0});
    ByteBuffer open = ByteBuffer.wrap(new byte[] {'a'});
    assertThat(copyFromUserStr(target, open, 0)).isEqualTo(-14);
    assertThat(bytes).isEqualTo(new byte[4]);
    assertThat(copyFromUserStr(target, null, 0)).isEqualTo(-14);
    assertThat(copyFromUserStr(target, text, 2)).isEqualTo(-22);
    assertThat(copyFromUserStr(ByteBuffer.allocate(0), text, 0)).isEqualTo(0);
  }

  private String camel(String name) {
    String[] words = name.split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
