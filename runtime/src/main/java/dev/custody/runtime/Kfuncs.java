package dev.custody.runtime;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.Borrowed;
import dev.custody.annotations.Enters;
import dev.custody.annotations.Exchanges;
import dev.custody.annotations.Index;
import dev.custody.annotations.KFlag;
import dev.custody.annotations.KFunc;
import dev.custody.annotations.Leaves;
import dev.custody.annotations.Locks;
import dev.custody.annotations.MayBeNull;
import dev.custody.annotations.MaySleep;
import dev.custody.annotations.Owning;
import dev.custody.annotations.Releases;
import dev.custody.annotations.RequiresLock;
import dev.custody.annotations.Runs;
import dev.custody.annotations.Taken;
import dev.custody.annotations.Then;
import dev.custody.annotations.TryLocks;
import dev.custody.annotations.Unlocks;
import java.nio.ByteBuffer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's functions for BPF programs, under their own names in camel case, without the prefix
 * {@code bpf_} and the suffix {@code _impl}. Java written against them is checked by the rules of
 * the kernel's verifier, and runs.
 *
 * <pre>{@code
 * @ProgramType(Sections.TC)
 * static void count() {
 *   Item item = objNew(Item::new);
 *   if (item == null) {
 *     return;
 *   }
 *   item.key = 3;
 *   Item old = kptrXchg(GLOBAL, Slots.ITEM, item);
 *   if (old != null) {
 *     objDrop(old);
 *   }
 * }
 * }</pre>
 *
 * <p>Each method does nothing but call the type that does the work: {@link Allocated}, {@link
 * Counted}, {@link PerCpu}, {@link KptrField}, {@link OwnedList}, {@link OwnedTree}, {@link
 * CpuMask}, {@link SpinLock}, {@link ResilientSpinLock}, {@link Rcu}, {@link Preemption}, {@link
 * LocalIrq}, {@link Task}, {@link Cgroup}, {@link IterNum}, {@link Rounds}, {@link ArrayMap}.
 * Ordinary Java uses those. Results are the kernel's: 0 or a negated error number, where the types
 * yield booleans or throw.
 *
 * <p>Like the functions in C, those that release, add or exchange take any object. What does not
 * fit is told by the checker; if it runs nevertheless, it is an exception, and nothing has changed.
 *
 * <p>Memory is never short here, so what is maybe-null for that reason never is null when it runs.
 */
public final class Kfuncs {
  private static final int EINVAL = 22;

  private Kfuncs() {}

  /**
   * A new object of a type of the program: {@code bpf_obj_new} (6.2). Its fields are as its
   * constructor leaves them.
   *
   * @param <T> the type
   * @param type the constructor: {@code Item::new}
   * @return the object, owned by the caller
   */
  @KFunc(value = "bpf_obj_new_impl", since = "6.2")
  @Acquires
  @MayBeNull
  public static <T extends Allocated> @Nullable T objNew(Supplier<? extends T> type) {
    return type.get();
  }

  /**
   * A new object of an allocator, which gets its storage back: {@code bpf_obj_new} (6.2).
   *
   * @param <T> the type
   * @param allocator makes the objects of the type
   * @return the object, owned by the caller
   */
  @KFunc(value = "bpf_obj_new_impl", since = "6.2")
  @Acquires
  @MayBeNull
  public static <T extends Allocated> @Nullable T objNew(@Borrowed Allocator<T> allocator) {
    return allocator.create();
  }

  /**
   * One owner less: {@code bpf_obj_drop} (6.2). The last one destroys what the fields own, in the
   * order of their declaration, then the object is gone.
   *
   * @param object an {@link Allocated} object
   * @throws IllegalArgumentException if it is of another kind; nothing has changed
   */
  @KFunc(value = "bpf_obj_drop_impl", since = "6.2")
  public static void objDrop(@Releases Object object) {
    Dispatch.allocated(object).drop();
  }

  /**
   * One more reference to a counted object: {@code bpf_refcount_acquire} (6.4).
   *
   * @param <T> its type
   * @param object a {@link Counted} object
   * @return the object, owned once more; null if it is gone already, which cannot be while the
   *     caller owns it
   * @throws IllegalArgumentException if it is of another kind
   */
  @KFunc(value = "bpf_refcount_acquire_impl", since = "6.4")
  @Acquires
  @MayBeNull
  public static <T> @Nullable T refcountAcquire(@Acquires @Borrowed T object) {
    return Dispatch.counted(object).retain() ? object : null;
  }

  /**
   * A new object in a copy for each CPU: {@code bpf_percpu_obj_new} (6.7).
   *
   * @param <T> the type of a copy
   * @param type the constructor of a copy, which holds numbers only
   * @return the object, owned by the caller
   */
  @KFunc(value = "bpf_percpu_obj_new_impl", since = "6.7")
  @Acquires
  @MayBeNull
  public static <T> @Nullable PerCpu<T> percpuObjNew(Supplier<? extends T> type) {
    return PerCpu.create(type, copy -> {});
  }

  /**
   * The end of a per-CPU object, after a grace period: {@code bpf_percpu_obj_drop} (6.7).
   *
   * @param object a {@link PerCpu} object
   * @throws IllegalArgumentException if it is of another kind; nothing has changed
   */
  @KFunc(value = "bpf_percpu_obj_drop_impl", since = "6.7")
  public static void percpuObjDrop(@Releases Object object) {
    Dispatch.dropPerCpu(object);
  }

  /**
   * The copy of the CPU that the caller counts as being on: {@code bpf_this_cpu_ptr} (5.10).
   *
   * @param <T> the type of a copy
   * @param object the object
   * @return the copy, as {@link PerCpu#thisCpu()}
   */
  @KFunc(value = "bpf_this_cpu_ptr", since = "5.10")
  @Borrowed
  public static <T> T thisCpuPtr(@Borrowed PerCpu<T> object) {
    return object.thisCpu();
  }

  /**
   * The copy of some CPU: {@code bpf_per_cpu_ptr} (5.10). For a per-CPU object the verifier knows
   * no null here; the kernel yields one for a number that no CPU has, and a read of it is 0.
   *
   * @param <T> the type of a copy
   * @param object the object
   * @param cpu the number of the CPU
   * @return the copy
   * @throws IllegalArgumentException if there is no such CPU
   */
  @KFunc(value = "bpf_per_cpu_ptr", since = "5.10")
  @Borrowed
  public static <T> T perCpuPtr(@Borrowed PerCpu<T> object, int cpu) {
    return Dispatch.copy(object, cpu);
  }

  /**
   * Swaps a reference with a slot in a field: {@code bpf_kptr_xchg} (5.19).
   *
   * @param <O> the type that has the field
   * @param <T> what the slot refers to
   * @param owner the object that has the field
   * @param slot the field
   * @param next what goes in, taken over by the slot; null to empty it
   * @return what was in the slot, owned by the caller; null if it was empty
   * @throws ClassCastException if {@code next} is not of the type of the field; nothing has changed
   */
  @KFunc(value = "bpf_kptr_xchg", since = "5.19")
  @MayBeNull
  public static <O, T> @Nullable T kptrXchg(
      @Exchanges @Borrowed O owner,
      KptrField<? super O, T> slot,
      @Owning @MayBeNull @Nullable Object next) {
    return slot.exchangeAny(owner, next);
  }

  /**
   * Swaps a reference with a slot that is an object: {@code bpf_kptr_xchg} (5.19).
   *
   * @param <T> what the slot refers to
   * @param slot the slot
   * @param next what goes in, taken over by the slot; null to empty it
   * @return what was in the slot, owned by the caller; null if it was empty
   * @throws IllegalStateException if the slot is closed; {@code next} was dropped then
   */
  @KFunc(value = "bpf_kptr_xchg", since = "5.19")
  @MayBeNull
  public static <T> @Nullable T kptrXchg(
      @Exchanges @Borrowed Kptr<T> slot, @Owning @MayBeNull @Nullable T next) {
    return slot.exchange(next);
  }

  /**
   * An element of an array: {@code bpf_map_lookup_elem} (3.18).
   *
   * @param <V> the elements
   * @param map the array
   * @param index any number
   * @return the element, which belongs to the array; null if there is none
   */
  @KFunc(value = "bpf_map_lookup_elem", since = "3.18")
  @Borrowed
  @MayBeNull
  public static <V> @Nullable V mapLookupElem(@Borrowed ArrayMap<V> map, @Index int index) {
    return map.lookup(index);
  }

  /**
   * Adds an object to a list, before all others: {@code bpf_list_push_front} (6.2). The name with
   * {@code _impl} is that of 6.4.
   *
   * @param list the list
   * @param element taken over, added or not
   * @return 0; -22 ({@code -EINVAL}) if it is in a list already, and was dropped
   * @throws IllegalMonitorStateException if the lock of the list is not held; the element was
   *     dropped
   * @throws ClassCastException if it is no element of this list; nothing has changed
   */
  @KFunc(value = "bpf_list_push_front_impl", since = "6.4")
  public static int listPushFront(
      @RequiresLock("lock") @Borrowed OwnedList<?> list,
      @Owning(then = Then.BORROWED) Object element) {
    return Dispatch.of(list, element).pushFront(element) ? 0 : -EINVAL;
  }

  /**
   * Adds an object to a list, behind all others: {@code bpf_list_push_back} (6.2). The name with
   * {@code _impl} is that of 6.4.
   *
   * @param list the list
   * @param element taken over, added or not
   * @return 0; -22 ({@code -EINVAL}) if it is in a list already, and was dropped
   * @throws IllegalMonitorStateException if the lock of the list is not held; the element was
   *     dropped
   * @throws ClassCastException if it is no element of this list; nothing has changed
   */
  @KFunc(value = "bpf_list_push_back_impl", since = "6.4")
  public static int listPushBack(
      @RequiresLock("lock") @Borrowed OwnedList<?> list,
      @Owning(then = Then.BORROWED) Object element) {
    return Dispatch.of(list, element).pushBack(element) ? 0 : -EINVAL;
  }

  /**
   * Takes the first element out of a list: {@code bpf_list_pop_front} (6.2).
   *
   * @param <E> the elements
   * @param list the list
   * @return the element, owned by the caller; null if the list is empty
   * @throws IllegalMonitorStateException if the lock of the list is not held
   */
  @KFunc(value = "bpf_list_pop_front", since = "6.2")
  @Acquires
  @MayBeNull
  public static <E> @Nullable E listPopFront(@RequiresLock("lock") @Borrowed OwnedList<E> list) {
    return list.popFront();
  }

  /**
   * Takes the last element out of a list: {@code bpf_list_pop_back} (6.2).
   *
   * @param <E> the elements
   * @param list the list
   * @return the element, owned by the caller; null if the list is empty
   * @throws IllegalMonitorStateException if the lock of the list is not held
   */
  @KFunc(value = "bpf_list_pop_back", since = "6.2")
  @Acquires
  @MayBeNull
  public static <E> @Nullable E listPopBack(@RequiresLock("lock") @Borrowed OwnedList<E> list) {
    return list.popBack();
  }

  /**
   * The first element of a list, which stays there: {@code bpf_list_front} (6.16).
   *
   * @param <E> the elements
   * @param list the list
   * @return the element, borrowed until the lock is given up; null if the list is empty
   * @throws IllegalMonitorStateException if the lock of the list is not held
   */
  @KFunc(value = "bpf_list_front", since = "6.16")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E listFront(@RequiresLock("lock") @Borrowed OwnedList<E> list) {
    return list.front();
  }

  /**
   * The last element of a list, which stays there: {@code bpf_list_back} (6.16).
   *
   * @param <E> the elements
   * @param list the list
   * @return the element, borrowed until the lock is given up; null if the list is empty
   * @throws IllegalMonitorStateException if the lock of the list is not held
   */
  @KFunc(value = "bpf_list_back", since = "6.16")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E listBack(@RequiresLock("lock") @Borrowed OwnedList<E> list) {
    return list.back();
  }

  /**
   * Adds an object to a tree, where the order of the tree puts it: {@code bpf_rbtree_add} (6.3).
   * The name with {@code _impl} is that of 6.4.
   *
   * @param tree the tree
   * @param element taken over, added or not
   * @return 0; -22 ({@code -EINVAL}) if it is in a tree already, and was dropped
   * @throws IllegalMonitorStateException if the lock of the tree is not held; the element was
   *     dropped
   * @throws ClassCastException if it is no element of this tree; nothing has changed
   */
  @KFunc(value = "bpf_rbtree_add_impl", since = "6.4")
  public static int rbtreeAdd(
      @RequiresLock("lock") @Borrowed OwnedTree<?> tree,
      @Owning(then = Then.BORROWED) Object element) {
    return Dispatch.of(tree, element).add(element) ? 0 : -EINVAL;
  }

  /**
   * Adds an object to a tree, where a comparison puts it: {@code bpf_rbtree_add} (6.3). The
   * comparison only looks.
   *
   * @param <E> the elements
   * @param tree the tree
   * @param element taken over, added or not
   * @param less whether its first argument, the one added, goes before its second
   * @return 0; -22 ({@code -EINVAL}) if it is in a tree already, and was dropped
   * @throws IllegalMonitorStateException if the lock of the tree is not held; the element was
   *     dropped
   * @throws ClassCastException if it is no element of this tree; nothing has changed
   */
  @KFunc(value = "bpf_rbtree_add_impl", since = "6.4")
  public static <E> int rbtreeAdd(
      @RequiresLock("lock") @Borrowed OwnedTree<E> tree,
      @Owning(then = Then.BORROWED) Object element,
      @Runs BiPredicate<? super E, ? super E> less) {
    return Dispatch.added(tree, element, less) ? 0 : -EINVAL;
  }

  /**
   * Takes an object out of a tree: {@code bpf_rbtree_remove} (6.3).
   *
   * @param <E> the elements
   * @param tree the tree
   * @param element any object
   * @return the same, now owned by the caller; null if it is not in this tree
   * @throws IllegalMonitorStateException if the lock of the tree is not held
   * @throws ClassCastException if it is no element of this tree
   */
  @KFunc(value = "bpf_rbtree_remove", since = "6.3")
  @Acquires
  @MayBeNull
  public static <E> @Nullable E rbtreeRemove(
      @RequiresLock("lock") @Borrowed OwnedTree<E> tree, @Borrowed Object element) {
    return Dispatch.removed(tree, element);
  }

  /**
   * The first element of a tree in order, which stays there: {@code bpf_rbtree_first} (6.3).
   *
   * @param <E> the elements
   * @param tree the tree
   * @return the element, borrowed until the lock is given up; null if the tree is empty
   * @throws IllegalMonitorStateException if the lock of the tree is not held
   */
  @KFunc(value = "bpf_rbtree_first", since = "6.3")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E rbtreeFirst(@RequiresLock("lock") @Borrowed OwnedTree<E> tree) {
    return tree.first();
  }

  /**
   * The element at the root of a tree, which stays there: {@code bpf_rbtree_root} (6.16).
   *
   * @param <E> the elements
   * @param tree the tree
   * @return the element, borrowed until the lock is given up; null if the tree is empty
   * @throws IllegalMonitorStateException if the lock of the tree is not held
   */
  @KFunc(value = "bpf_rbtree_root", since = "6.16")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E rbtreeRoot(@RequiresLock("lock") @Borrowed OwnedTree<E> tree) {
    return tree.root();
  }

  /**
   * The element below another on the left, which stays there: {@code bpf_rbtree_left} (6.16).
   *
   * @param <E> the elements
   * @param tree the tree
   * @param element any object
   * @return the element, borrowed until the lock is given up; null if there is none, or the other
   *     is not in this tree
   * @throws IllegalMonitorStateException if the lock of the tree is not held
   * @throws ClassCastException if it is no element of this tree
   */
  @KFunc(value = "bpf_rbtree_left", since = "6.16")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E rbtreeLeft(
      @RequiresLock("lock") @Borrowed OwnedTree<E> tree, @Borrowed Object element) {
    return Dispatch.left(tree, element);
  }

  /**
   * The element below another on the right, which stays there: {@code bpf_rbtree_right} (6.16).
   *
   * @param <E> the elements
   * @param tree the tree
   * @param element any object
   * @return the element, borrowed until the lock is given up; null if there is none, or the other
   *     is not in this tree
   * @throws IllegalMonitorStateException if the lock of the tree is not held
   * @throws ClassCastException if it is no element of this tree
   */
  @KFunc(value = "bpf_rbtree_right", since = "6.16")
  @Borrowed
  @MayBeNull
  public static <E> @Nullable E rbtreeRight(
      @RequiresLock("lock") @Borrowed OwnedTree<E> tree, @Borrowed Object element) {
    return Dispatch.right(tree, element);
  }

  /**
   * Takes a spin lock, however long that takes: {@code bpf_spin_lock} (5.1). One at a time, and
   * next to nothing may be called under it.
   *
   * @param lock the lock
   * @throws LockFailedException if the wait would be for ever
   */
  @KFunc(value = "bpf_spin_lock", since = "5.1")
  public static void spinLock(
      @Locks(reentrant = false, ordered = true, maySleep = false) @Borrowed SpinLock lock) {
    lock.lock();
  }

  /**
   * Gives a spin lock up: {@code bpf_spin_unlock} (5.1).
   *
   * @param lock the lock
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later
   */
  @KFunc(value = "bpf_spin_unlock", since = "5.1")
  public static void spinUnlock(@Unlocks @Borrowed SpinLock lock) {
    lock.unlock();
  }

  /**
   * Takes a resilient lock, or says that it cannot be had: {@code bpf_res_spin_lock} (6.15).
   *
   * @param lock the lock
   * @return 0 if taken; -35 ({@code -EDEADLK}) or -110 ({@code -ETIMEDOUT}) if not, and nothing has
   *     changed
   */
  @KFunc(value = "bpf_res_spin_lock", since = "6.15")
  public static int resSpinLock(
      @TryLocks(reentrant = false, ordered = true, maySleep = false) @Borrowed
          ResilientSpinLock lock) {
    return errno(lock.lock());
  }

  /**
   * Gives a resilient lock up: {@code bpf_res_spin_unlock} (6.15).
   *
   * @param lock the lock
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later
   */
  @KFunc(value = "bpf_res_spin_unlock", since = "6.15")
  public static void resSpinUnlock(@Unlocks @Borrowed ResilientSpinLock lock) {
    lock.unlock();
  }

  /**
   * As {@link #resSpinLock}, and enters the irq-off region if the lock is taken: {@code
   * bpf_res_spin_lock_irqsave} (6.15).
   *
   * @param lock the lock
   * @param flags where to save the interrupt flags
   * @return 0 if taken; -35 ({@code -EDEADLK}) or -110 ({@code -ETIMEDOUT}) if not, and nothing has
   *     changed
   * @throws IllegalStateException if flags are saved there already
   */
  @KFunc(value = "bpf_res_spin_lock_irqsave", since = "6.15")
  public static int resSpinLockIrqsave(
      @TryLocks(reentrant = false, ordered = true, maySleep = false) @Borrowed
          ResilientSpinLock lock,
      @Enters(value = "irq-lock", ordered = true, when = Taken.ZERO) IrqFlags flags) {
    return errno(lock.lockIrqSave(flags));
  }

  /**
   * As {@link #resSpinUnlock}, and leaves the irq-off region: {@code
   * bpf_res_spin_unlock_irqrestore} (6.15).
   *
   * @param lock the lock
   * @param flags where the interrupt flags were saved when it was taken
   * @throws LockMisuseException if the thread does not hold it, or holds one that it took later
   * @throws IllegalStateException if the flags were not saved there with this lock, last
   */
  @KFunc(value = "bpf_res_spin_unlock_irqrestore", since = "6.15")
  public static void resSpinUnlockIrqrestore(
      @Unlocks @Borrowed ResilientSpinLock lock, @Leaves("irq-lock") IrqFlags flags) {
    lock.unlockIrqRestore(flags);
  }

  /**
   * Enters the rcu region: {@code bpf_rcu_read_lock} (6.2). Up to 6.18 the verifier lets it not
   * nest; running it does.
   */
  @KFunc(value = "bpf_rcu_read_lock", since = "6.2")
  @Enters(value = "rcu", nests = false)
  public static void rcuReadLock() {
    Rcu.readLock();
  }

  /**
   * Leaves the rcu region: {@code bpf_rcu_read_unlock} (6.2).
   *
   * @throws IllegalStateException if the thread is in none
   */
  @KFunc(value = "bpf_rcu_read_unlock", since = "6.2")
  @Leaves("rcu")
  public static void rcuReadUnlock() {
    Rcu.readUnlock();
  }

  /** Enters a preempt-off region: {@code bpf_preempt_disable} (6.10). They nest. */
  @KFunc(value = "bpf_preempt_disable", since = "6.10")
  @Enters("preempt")
  public static void preemptDisable() {
    Preemption.disable();
  }

  /**
   * Leaves a preempt-off region: {@code bpf_preempt_enable} (6.10).
   *
   * @throws IllegalStateException if the thread is in none
   */
  @KFunc(value = "bpf_preempt_enable", since = "6.10")
  @Leaves("preempt")
  public static void preemptEnable() {
    Preemption.enable();
  }

  /**
   * Enters an irq-off region: {@code bpf_local_irq_save} (6.14).
   *
   * @param flags where to save the interrupt flags
   * @throws IllegalStateException if flags are saved there already
   */
  @KFunc(value = "bpf_local_irq_save", since = "6.14")
  public static void localIrqSave(@Enters(value = "irq", ordered = true) IrqFlags flags) {
    LocalIrq.save(flags);
  }

  /**
   * Leaves an irq-off region: {@code bpf_local_irq_restore} (6.14).
   *
   * @param flags where they were saved
   * @throws IllegalStateException if they were not, or others were saved later and not yet restored
   */
  @KFunc(value = "bpf_local_irq_restore", since = "6.14")
  public static void localIrqRestore(@Leaves("irq") IrqFlags flags) {
    LocalIrq.restore(flags);
  }

  /**
   * A new empty mask: {@code bpf_cpumask_create} (6.3).
   *
   * @return the mask, owned by the caller
   */
  @KFunc(value = "bpf_cpumask_create", since = "6.3")
  @Acquires
  @MayBeNull
  public static @Nullable CpuMask cpumaskCreate() {
    return CpuMask.create();
  }

  /**
   * One more reference to a mask: {@code bpf_cpumask_acquire} (6.3).
   *
   * @param mask the mask
   * @return the same, owned once more
   */
  @KFunc(value = "bpf_cpumask_acquire", since = "6.3", flags = KFlag.TRUSTED_ARGS)
  @Acquires
  public static CpuMask cpumaskAcquire(@Borrowed CpuMask mask) {
    return mask.acquire();
  }

  /**
   * One reference to a mask less: {@code bpf_cpumask_release} (6.3).
   *
   * @param mask a {@link CpuMask}
   * @throws IllegalArgumentException if it is of another kind; nothing has changed
   */
  @KFunc(value = "bpf_cpumask_release", since = "6.3")
  public static void cpumaskRelease(@Releases Object mask) {
    Dispatch.mask(mask).release();
  }

  /**
   * The lowest CPU in a mask: {@code bpf_cpumask_first} (6.3).
   *
   * @param mask any set
   * @return its number; {@link Cpus#nr} if the mask is empty
   */
  @KFunc(value = "bpf_cpumask_first", since = "6.3", flags = KFlag.RCU)
  public static int cpumaskFirst(@Borrowed CpuSet mask) {
    return mask.first();
  }

  /**
   * The lowest CPU not in a mask: {@code bpf_cpumask_first_zero} (6.3).
   *
   * @param mask any set
   * @return its number; {@link Cpus#nr} if the mask is full
   */
  @KFunc(value = "bpf_cpumask_first_zero", since = "6.3", flags = KFlag.RCU)
  public static int cpumaskFirstZero(@Borrowed CpuSet mask) {
    return mask.firstZero();
  }

  /**
   * The lowest CPU in two masks: {@code bpf_cpumask_first_and} (6.5).
   *
   * @param one any set
   * @param other another
   * @return its number; {@link Cpus#nr} if there is none
   */
  @KFunc(value = "bpf_cpumask_first_and", since = "6.5", flags = KFlag.RCU)
  public static int cpumaskFirstAnd(@Borrowed CpuSet one, @Borrowed CpuSet other) {
    return one.firstAnd(other);
  }

  /**
   * Puts a CPU into a mask, atomically: {@code bpf_cpumask_set_cpu} (6.3).
   *
   * @param cpu its number; if there is no such CPU, nothing happens
   * @param mask the mask
   */
  @KFunc(value = "bpf_cpumask_set_cpu", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskSetCpu(int cpu, @Borrowed CpuMask mask) {
    mask.set(cpu);
  }

  /**
   * Takes a CPU out of a mask, atomically: {@code bpf_cpumask_clear_cpu} (6.3).
   *
   * @param cpu its number; if there is no such CPU, nothing happens
   * @param mask the mask
   */
  @KFunc(value = "bpf_cpumask_clear_cpu", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskClearCpu(int cpu, @Borrowed CpuMask mask) {
    mask.clear(cpu);
  }

  /**
   * Whether a CPU is in a mask: {@code bpf_cpumask_test_cpu} (6.3).
   *
   * @param cpu any number
   * @param mask any set
   * @return true if it is; false if there is no such CPU
   */
  @KFunc(value = "bpf_cpumask_test_cpu", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskTestCpu(int cpu, @Borrowed CpuSet mask) {
    return mask.test(cpu);
  }

  /**
   * Puts a CPU into a mask and says whether it was in, in one step: {@code
   * bpf_cpumask_test_and_set_cpu} (6.3). A full barrier.
   *
   * @param cpu its number
   * @param mask the mask
   * @return whether it was in; false if there is no such CPU
   */
  @KFunc(value = "bpf_cpumask_test_and_set_cpu", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskTestAndSetCpu(int cpu, @Borrowed CpuMask mask) {
    return mask.testAndSet(cpu);
  }

  /**
   * Takes a CPU out of a mask and says whether it was in, in one step: {@code
   * bpf_cpumask_test_and_clear_cpu} (6.3). A full barrier.
   *
   * @param cpu its number
   * @param mask the mask
   * @return whether it was in; false if there is no such CPU
   */
  @KFunc(value = "bpf_cpumask_test_and_clear_cpu", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskTestAndClearCpu(int cpu, @Borrowed CpuMask mask) {
    return mask.testAndClear(cpu);
  }

  /**
   * Puts all CPUs into a mask: {@code bpf_cpumask_setall} (6.3).
   *
   * @param mask the mask
   */
  @KFunc(value = "bpf_cpumask_setall", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskSetall(@Borrowed CpuMask mask) {
    mask.setAll();
  }

  /**
   * Takes all CPUs out of a mask: {@code bpf_cpumask_clear} (6.3).
   *
   * @param mask the mask
   */
  @KFunc(value = "bpf_cpumask_clear", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskClear(@Borrowed CpuMask mask) {
    mask.clear();
  }

  /**
   * Makes a mask the CPUs that are in both of two: {@code bpf_cpumask_and} (6.3).
   *
   * @param result the mask, which may be one of the two
   * @param one any set
   * @param other another
   * @return whether there are any
   */
  @KFunc(value = "bpf_cpumask_and", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskAnd(
      @Borrowed CpuMask result, @Borrowed CpuSet one, @Borrowed CpuSet other) {
    return result.and(one, other);
  }

  /**
   * Makes a mask the CPUs that are in either of two: {@code bpf_cpumask_or} (6.3).
   *
   * @param result the mask, which may be one of the two
   * @param one any set
   * @param other another
   */
  @KFunc(value = "bpf_cpumask_or", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskOr(
      @Borrowed CpuMask result, @Borrowed CpuSet one, @Borrowed CpuSet other) {
    result.or(one, other);
  }

  /**
   * Makes a mask the CPUs that are in one of two and not in the other: {@code bpf_cpumask_xor}
   * (6.3).
   *
   * @param result the mask, which may be one of the two
   * @param one any set
   * @param other another
   */
  @KFunc(value = "bpf_cpumask_xor", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskXor(
      @Borrowed CpuMask result, @Borrowed CpuSet one, @Borrowed CpuSet other) {
    result.xor(one, other);
  }

  /**
   * Whether two masks are the same: {@code bpf_cpumask_equal} (6.3).
   *
   * @param one any set
   * @param other another
   * @return true if they are
   */
  @KFunc(value = "bpf_cpumask_equal", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskEqual(@Borrowed CpuSet one, @Borrowed CpuSet other) {
    return one.sameAs(other);
  }

  /**
   * Whether two masks have a CPU in common: {@code bpf_cpumask_intersects} (6.3).
   *
   * @param one any set
   * @param other another
   * @return true if they have
   */
  @KFunc(value = "bpf_cpumask_intersects", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskIntersects(@Borrowed CpuSet one, @Borrowed CpuSet other) {
    return one.intersects(other);
  }

  /**
   * Whether all CPUs of one mask are in the other: {@code bpf_cpumask_subset} (6.3).
   *
   * @param one any set
   * @param other another
   * @return true if they are, and for an empty mask
   */
  @KFunc(value = "bpf_cpumask_subset", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskSubset(@Borrowed CpuSet one, @Borrowed CpuSet other) {
    return one.isSubsetOf(other);
  }

  /**
   * Whether a mask has no CPU: {@code bpf_cpumask_empty} (6.3).
   *
   * @param mask any set
   * @return true if it has none
   */
  @KFunc(value = "bpf_cpumask_empty", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskEmpty(@Borrowed CpuSet mask) {
    return mask.isEmpty();
  }

  /**
   * Whether a mask has all CPUs: {@code bpf_cpumask_full} (6.3).
   *
   * @param mask any set
   * @return true if it has
   */
  @KFunc(value = "bpf_cpumask_full", since = "6.3", flags = KFlag.RCU)
  public static boolean cpumaskFull(@Borrowed CpuSet mask) {
    return mask.isFull();
  }

  /**
   * Makes a mask the same as another: {@code bpf_cpumask_copy} (6.3).
   *
   * @param result the mask
   * @param source any set
   */
  @KFunc(value = "bpf_cpumask_copy", since = "6.3", flags = KFlag.RCU)
  public static void cpumaskCopy(@Borrowed CpuMask result, @Borrowed CpuSet source) {
    result.copyFrom(source);
  }

  /**
   * Some CPU of a mask, another one each time: {@code bpf_cpumask_any_distribute} (6.5).
   *
   * @param mask any set
   * @return its number; {@link Cpus#nr} or more if the mask is empty
   */
  @KFunc(value = "bpf_cpumask_any_distribute", since = "6.5", flags = KFlag.RCU)
  public static int cpumaskAnyDistribute(@Borrowed CpuSet mask) {
    return mask.anyDistribute();
  }

  /**
   * Some CPU that is in two masks, another one each time: {@code bpf_cpumask_any_and_distribute}
   * (6.5).
   *
   * @param one any set
   * @param other another
   * @return its number; {@link Cpus#nr} or more if there is none
   */
  @KFunc(value = "bpf_cpumask_any_and_distribute", since = "6.5", flags = KFlag.RCU)
  public static int cpumaskAnyAndDistribute(@Borrowed CpuSet one, @Borrowed CpuSet other) {
    return one.anyAndDistribute(other);
  }

  /**
   * How many CPUs are in a mask: {@code bpf_cpumask_weight} (6.8).
   *
   * @param mask any set
   * @return the number
   */
  @KFunc(value = "bpf_cpumask_weight", since = "6.8", flags = KFlag.RCU)
  public static int cpumaskWeight(@Borrowed CpuSet mask) {
    return mask.weight();
  }

  /**
   * Takes the CPUs of a mask from memory: {@code bpf_cpumask_populate} (6.15).
   *
   * @param mask the mask
   * @param source words of 64 bits in the order of the machine, from its position to its limit
   * @return 0; -13 ({@code -EACCES}) if the memory is shorter than the mask
   */
  @KFunc(value = "bpf_cpumask_populate", since = "6.15")
  public static int cpumaskPopulate(@Borrowed CpuMask mask, ByteBuffer source) {
    return mask.populate(source);
  }

  /**
   * The task with a number: {@code bpf_task_from_pid} (6.2).
   *
   * @param pid the number of a process or, on Linux, of a thread
   * @return the task, owned by the caller; null if there is none
   */
  @KFunc(value = "bpf_task_from_pid", since = "6.2")
  @Acquires
  @MayBeNull
  public static @Nullable Task taskFromPid(int pid) {
    return Dispatch.acquired(Tasks.find(pid));
  }

  /**
   * The task with a number in the namespace of the caller, which is the only one that a JVM sees:
   * {@code bpf_task_from_vpid} (6.13).
   *
   * @param vpid the number
   * @return the task, owned by the caller; null if there is none
   */
  @KFunc(value = "bpf_task_from_vpid", since = "6.13")
  @Acquires
  @MayBeNull
  public static @Nullable Task taskFromVpid(int vpid) {
    return Dispatch.acquired(Tasks.find(vpid));
  }

  /**
   * One more reference to a task: {@code bpf_task_acquire} (6.2).
   *
   * @param task the task
   * @return the same, owned once more; null if it has ended
   */
  @KFunc(value = "bpf_task_acquire", since = "6.2", flags = KFlag.RCU)
  @Acquires
  @MayBeNull
  public static @Nullable Task taskAcquire(@Borrowed Task task) {
    return Dispatch.acquired(task);
  }

  /**
   * One reference to a task less: {@code bpf_task_release} (6.2).
   *
   * @param task a {@link Task}
   * @throws IllegalArgumentException if it is of another kind; nothing has changed
   */
  @KFunc(value = "bpf_task_release", since = "6.2")
  public static void taskRelease(@Releases Object task) {
    Dispatch.task(task).release();
  }

  /**
   * The task that runs this program: {@code bpf_get_current_task_btf} (5.11). That of a virtual
   * thread is its process.
   *
   * @return the task, lent by the system
   */
  @KFunc(value = "bpf_get_current_task_btf", since = "5.11")
  @Borrowed
  public static Task getCurrentTaskBtf() {
    return Tasks.current();
  }

  /**
   * Whether a task is in a group or below it: {@code bpf_task_under_cgroup} (6.5).
   *
   * @param task the task
   * @param ancestor the group
   * @return 1 if it is, else 0
   */
  @KFunc(value = "bpf_task_under_cgroup", since = "6.5")
  public static long taskUnderCgroup(@Borrowed Task task, @Borrowed Cgroup ancestor) {
    return TaskGroups.isUnder(task, ancestor) ? 1 : 0;
  }

  /**
   * The group of a task in a hierarchy of the first version: {@code bpf_task_get_cgroup1} (6.8).
   *
   * @param task the task
   * @param hierarchy the number of the hierarchy
   * @return the group, owned by the caller; null if there is no such hierarchy
   */
  @KFunc(value = "bpf_task_get_cgroup1", since = "6.8")
  @Acquires
  @MayBeNull
  public static @Nullable Cgroup taskGetCgroup1(@Borrowed Task task, int hierarchy) {
    return Dispatch.acquired(TaskGroups.version1(task, hierarchy));
  }

  /**
   * The group with a number: {@code bpf_cgroup_from_id} (6.4). Number 1 is the root.
   *
   * @param id the number
   * @return the group, owned by the caller; null if there is none
   */
  @KFunc(value = "bpf_cgroup_from_id", since = "6.4")
  @Acquires
  @MayBeNull
  public static @Nullable Cgroup cgroupFromId(long id) {
    return Dispatch.acquired(Cgroups.system().find(id));
  }

  /**
   * One more reference to a group: {@code bpf_cgroup_acquire} (6.2).
   *
   * @param group the group
   * @return the same, owned once more; null if it is gone
   */
  @KFunc(value = "bpf_cgroup_acquire", since = "6.2", flags = KFlag.RCU)
  @Acquires
  @MayBeNull
  public static @Nullable Cgroup cgroupAcquire(@Borrowed Cgroup group) {
    return Dispatch.acquired(group);
  }

  /**
   * The group above another, at some level: {@code bpf_cgroup_ancestor} (6.2).
   *
   * @param group the group
   * @param level the level, from 0, the root, to that of the group
   * @return the group above, owned by the caller; null if there is no such level
   */
  @KFunc(value = "bpf_cgroup_ancestor", since = "6.2", flags = KFlag.RCU)
  @Acquires
  @MayBeNull
  public static @Nullable Cgroup cgroupAncestor(@Borrowed Cgroup group, int level) {
    return Dispatch.acquired(group.ancestor(level));
  }

  /**
   * One reference to a group less: {@code bpf_cgroup_release} (6.2).
   *
   * @param group a {@link Cgroup}
   * @throws IllegalArgumentException if it is of another kind; nothing has changed
   */
  @KFunc(value = "bpf_cgroup_release", since = "6.2")
  public static void cgroupRelease(@Releases Object group) {
    Dispatch.group(group).release();
  }

  /**
   * Reads an extended attribute of a group: {@code bpf_cgroup_read_xattr} (6.17).
   *
   * @param group the group
   * @param name the name, which starts with {@code user.}
   * @param value where the value goes, from the position on
   * @return the length of the value; -1 ({@code -EPERM}) for another name, -61 ({@code -ENODATA})
   *     if there is none, -34 ({@code -ERANGE}) if it is longer than the room
   */
  @KFunc(value = "bpf_cgroup_read_xattr", since = "6.17")
  public static int cgroupReadXattr(@Borrowed Cgroup group, String name, ByteBuffer value) {
    return TaskGroups.readXattr(group, name, value);
  }

  /**
   * Makes an iterator ready for the numbers of a range: {@code bpf_iter_num_new} (6.4). It must be
   * destroyed, also after an error.
   *
   * @param iterator an iterator that is not in use
   * @param start the first number
   * @param end one more than the last number
   * @return 0; -22 ({@code -EINVAL}) if the end is before the start, -7 ({@code -E2BIG}) if there
   *     are more than 8388608 numbers; it then has none
   * @throws IllegalStateException if it is in use already
   */
  @KFunc(value = "bpf_iter_num_new", since = "6.4", flags = KFlag.ITER_NEW)
  public static int iterNumNew(IterNum iterator, int start, int end) {
    return iterator.begin(start, end);
  }

  /**
   * The next number of an iterator: {@code bpf_iter_num_next} (6.4).
   *
   * @param iterator an iterator in use
   * @return the number; null if there is none left
   * @throws IllegalStateException if it is not in use
   */
  @KFunc(value = "bpf_iter_num_next", since = "6.4", flags = KFlag.ITER_NEXT)
  @MayBeNull
  public static @Nullable Integer iterNumNext(IterNum iterator) {
    return iterator.next();
  }

  /**
   * Ends the use of an iterator: {@code bpf_iter_num_destroy} (6.4).
   *
   * @param iterator an iterator in use
   * @throws IllegalStateException if it is not in use
   */
  @KFunc(value = "bpf_iter_num_destroy", since = "6.4", flags = KFlag.ITER_DESTROY)
  public static void iterNumDestroy(IterNum iterator) {
    iterator.destroy();
  }

  /**
   * Calls a callback up to that often: {@code bpf_loop} (5.17).
   *
   * @param rounds how often at most
   * @param body the callback
   * @return how often it was called; -7 ({@code -E2BIG}) if that would be more than 8388608 times,
   *     and it was not called
   */
  @KFunc(value = "bpf_loop", since = "5.17")
  public static int loop(int rounds, @Runs LoopBody body) {
    return Dispatch.loop(rounds, body);
  }

  /**
   * Ends the program at once: {@code bpf_throw} (6.7). The name is longer because {@code throw} is
   * a word of the language; write {@code throw throwProgram(0)}, so that the compiler knows too.
   *
   * @param cookie what the program says with it
   * @return nothing: it always throws
   */
  @KFunc(value = "bpf_throw", since = "6.7")
  public static ProgramException throwProgram(long cookie) {
    throw new ProgramException(cookie);
  }

  /**
   * The time since some fixed moment: {@code bpf_ktime_get_ns} (4.1).
   *
   * @return nanoseconds
   */
  @KFunc(value = "bpf_ktime_get_ns", since = "4.1")
  public static long ktimeGetNs() {
    return System.nanoTime();
  }

  /**
   * Copies memory of the user: {@code bpf_copy_from_user} (5.10). In Java that is a buffer.
   *
   * @param target filled from its position to its limit
   * @param source read from its position on; null for a bad address
   * @return 0; -14 ({@code -EFAULT}) if there is less to read, and the target is filled with zeros
   */
  @KFunc(value = "bpf_copy_from_user", since = "5.10")
  @MaySleep
  public static int copyFromUser(ByteBuffer target, @MayBeNull @Nullable ByteBuffer source) {
    return UserMemory.copy(target, source);
  }

  /**
   * Copies text of the user up to its end, a zero: {@code bpf_copy_from_user_str} (6.12). In Java
   * the memory is a buffer.
   *
   * @param target filled from its position to its limit at most
   * @param source read from its position on; null for a bad address
   * @param flags 1 to fill the rest with zeros, else 0
   * @return how many bytes were copied, with the zero; -14 ({@code -EFAULT}) for a bad address, -22
   *     ({@code -EINVAL}) for other flags
   */
  @KFunc(value = "bpf_copy_from_user_str", since = "6.12")
  @MaySleep
  public static int copyFromUserStr(
      ByteBuffer target, @MayBeNull @Nullable ByteBuffer source, long flags) {
    return UserMemory.copyString(target, source, flags);
  }

  private static int errno(@Nullable LockFailure failure) {
    return failure == null ? 0 : failure.errno();
  }
}
