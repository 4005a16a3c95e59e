package dev.custody.runtime;

import dev.custody.annotations.RequiresLock;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What lies between the loosely typed functions of {@link Kfuncs} and the types behind them. */
final class Dispatch {
  private static final int E2BIG = 7;

  private Dispatch() {}

  static Allocated allocated(Object object) {
    return as(Allocated.class, object);
  }

  static Counted counted(Object object) {
    return as(Counted.class, object);
  }

  static void dropPerCpu(Object object) {
    if (!as(PerCpu.class, object).closeOnce()) {
      OnMisuse.byDefault().misused(CountMisuse.UNDERFLOW, object);
    }
  }

  static CpuMask mask(Object object) {
    return as(CpuMask.class, object);
  }

  static Task task(Object object) {
    return as(Task.class, object);
  }

  static Cgroup group(Object object) {
    return as(Cgroup.class, object);
  }

  static @Nullable Task acquired(@Nullable Task task) {
    return task != null && task.acquire() ? task : null;
  }

  static @Nullable Cgroup acquired(@Nullable Cgroup group) {
    return group != null && group.acquire() ? group : null;
  }

  static <T> T copy(PerCpu<T> object, int cpu) {
    T copy = object.byCpu(cpu);
    if (copy == null) {
      throw new IllegalArgumentException("there is no CPU " + cpu);
    }
    return copy;
  }

  static int loop(int rounds, LoopBody body) {
    if (Integer.compareUnsigned(rounds, IterNum.MAX_LOOPS) > 0) {
      return -E2BIG;
    }
    int round = 0;
    while (round < rounds && body.run(round) == 0) {
      round++;
    }
    return round < rounds ? round + 1 : round;
  }

  @SuppressWarnings("unchecked") // after the list has looked
  static OwnedList<Object> of(OwnedList<?> list, Object element) {
    list.requireElement(element);
    return (OwnedList<Object>) list;
  }

  @SuppressWarnings("unchecked") // after the tree has looked
  static OwnedTree<Object> of(OwnedTree<?> tree, Object element) {
    tree.requireElement(element);
    return (OwnedTree<Object>) tree;
  }

  @SuppressWarnings("unchecked") // after the tree has looked
  static <E> boolean added(
      @RequiresLock("lock") OwnedTree<E> tree,
      Object element,
      BiPredicate<? super E, ? super E> less) {
    tree.requireElement(element);
    return tree.add((E) element, less);
  }

  @SuppressWarnings("unchecked") // the tree looks at its hook
  static <E> @Nullable E removed(@RequiresLock("lock") OwnedTree<E> tree, Object element) {
    return tree.remove((E) element);
  }

  @SuppressWarnings("unchecked") // the tree looks at its hook
  static <E> @Nullable E left(@RequiresLock("lock") OwnedTree<E> tree, Object element) {
    return tree.left((E) element);
  }

  @SuppressWarnings("unchecked") // the tree looks at its hook
  static <E> @Nullable E right(@RequiresLock("lock") OwnedTree<E> tree, Object element) {
    return tree.right((E) element);
  }

  private static <T> T as(Class<T> kind, Object object) {
    if (!kind.isInstance(object)) {
      throw new IllegalArgumentException(
          "a " + object.getClass().getName() + " is no " + kind.getSimpleName());
    }
    return kind.cast(object);
  }
}
