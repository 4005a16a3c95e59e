import dev.custody.annotations.Kptr;
import dev.custody.annotations.RequiresLock;
import dev.custody.runtime.Allocated;
import dev.custody.runtime.Allocator;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.CpuSet;
import dev.custody.runtime.Cpus;
import dev.custody.runtime.GenerationRefCountField;
import dev.custody.runtime.Handle;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.LockFailedException;
import dev.custody.runtime.LockFailure;
import dev.custody.runtime.OwnedList;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.ResilientSpinLock;
import dev.custody.runtime.SpinLock;
import java.lang.invoke.MethodHandles;

/** What the checker says to users of the runtime, who wrote no annotation. */
final class Users {
  static void leakOnOneBranch(boolean early) {
    CpuMask mask = CpuMask.create();
    mask.set(1);
    if (early) {
      return; // finds reference-leak
    }
    mask.release();
  }

  static void leakOfTheSecondReference() {
    CpuMask mask = CpuMask.create();
    mask.acquire();
    mask.release();
  } // finds reference-leak

  static int useAfterRelease() {
    CpuMask mask = CpuMask.create();
    mask.release();
    return mask.first(); // finds use-after-release
  }

  static void releasedTwice() {
    CpuMask mask = CpuMask.create();
    mask.release();
    mask.release(); // finds double-release
  }

  static boolean releasedInFinally(CpuSet other) {
    CpuMask mask = CpuMask.create();
    try {
      return mask.and(mask, other);
    } finally {
      mask.release();
    }
  }

  static int lentByTheSystem() {
    return Cpus.online().first() + Cpus.possible().weight();
  }

  static void handleLeak(GenerationRefCountField<Object> count, Object object) {
    Handle<Object> first = Handle.begin(object, count, dead -> {});
    Handle<Object> second = first.acquire();
    first.release();
  } // finds reference-leak

  static void handles(GenerationRefCountField<Object> count, Object object) {
    Handle<Object> first = Handle.begin(object, count, dead -> {});
    Handle<Object> second = first.acquire();
    first.release();
    second.release();
  }

  static void copiesLeak() {
    PerCpu<long[]> copies = PerCpu.create(() -> new long[1], copy -> {});
    copies.thisCpu()[0]++;
  } // finds reference-leak

  static void copies() {
    try (PerCpu<long[]> copies = PerCpu.create(() -> new long[1], copy -> {})) {
      copies.thisCpu()[0]++;
    }
  }

  static void whatWasInTheSlotLeaks(dev.custody.runtime.Kptr<CpuMask> slot) {
    slot.exchange(CpuMask.create()); // finds reference-leak
  }

  static void whatWasInTheSlotIsReleased(dev.custody.runtime.Kptr<CpuMask> slot) {
    CpuMask old = slot.exchange(CpuMask.create());
    if (old != null) {
      old.release();
    }
  }

  static void poppedUntested(@RequiresLock("lock") OwnedList<CpuMask> list) {
    CpuMask mask = list.popFront();
    mask.release(); // finds maybe-null
  }

  static void popped(@RequiresLock("lock") OwnedList<CpuMask> list) {
    CpuMask mask = list.popFront();
    if (mask != null) {
      mask.release();
    }
  }

  static final class Item extends Allocated {
    long key;
  }

  static final class Shelf {
    static final KptrField<Shelf, Item> ITEM =
        KptrField.of(MethodHandles.lookup(), Shelf.class, "item", Item.class);

    @Kptr volatile Item item;
  }

  static void objectLeak() {
    Item item = Kfuncs.objNew(Item::new);
    if (item == null) {
      return;
    }
    item.key = 3;
  } // finds reference-leak

  static void objectUntested() {
    Item item = Kfuncs.objNew(Item::new);
    item.key = 3; // finds maybe-null
    Kfuncs.objDrop(item);
  }

  static void objectToTheShelf(Shelf shelf) {
    Item item = Kfuncs.objNew(Item::new);
    if (item == null) {
      return;
    }
    Item old = Kfuncs.kptrXchg(shelf, Shelf.ITEM, item);
    if (old != null) {
      Kfuncs.objDrop(old);
    }
  }

  static void oldObjectOfTheShelfLeaks(Shelf shelf) {
    Kfuncs.kptrXchg(shelf, Shelf.ITEM, null); // finds reference-leak
  }

  static void allocatorLeak(Allocator<Item> items) {
    Item first = items.create();
    Item second = items.create();
    items.drop(second);
  } // finds reference-leak

  static int counted;

  static void lockTakenAndGivenBack(ResilientSpinLock lock) {
    LockFailure failure = lock.lock();
    if (failure != null) {
      throw new LockFailedException(failure);
    }
    try {
      counted++;
    } finally {
      lock.unlock();
    }
  }

  static void lockKeptOnOneBranch(ResilientSpinLock lock, boolean early) {
    if (lock.lock() != null) {
      return;
    }
    if (early) {
      return; // finds lock-held-at-exit
    }
    lock.unlock();
  }

  static void lockGivenBackUntested(ResilientSpinLock lock) {
    lock.lock();
    counted++;
    lock.unlock(); // finds unlock-without-lock
  }

  static void lockGivenBackTwice(ResilientSpinLock lock) {
    if (lock.lock() == null) {
      lock.unlock();
      lock.unlock(); // finds unlock-without-lock
    }
  }

  static void lockTriedAndGivenBack(ResilientSpinLock lock) {
    if (lock.tryLock()) {
      lock.unlock();
    }
  }

  static void lockTakenTwice(ResilientSpinLock lock) {
    if (lock.lock() == null) {
      LockFailure told = lock.lock(); // finds deadlock
      lock.unlock();
    }
  }

  static void locksGivenBackInOrder(ResilientSpinLock first, ResilientSpinLock second) {
    if (first.lock() != null) {
      return;
    }
    if (second.lock() == null) {
      second.unlock();
    }
    first.unlock();
  }

  static void locksGivenBackOutOfOrder(ResilientSpinLock first, ResilientSpinLock second) {
    if (first.lock() != null) {
      return;
    }
    if (second.lock() != null) {
      first.unlock();
      return;
    }
    first.unlock(); // finds unlock-order
    second.unlock();
  }

  static void sleepsUnderTheLock(ResilientSpinLock lock) throws InterruptedException {
    if (lock.lock() != null) {
      return;
    }
    try {
      Thread.sleep(1); // finds sleep-in-atomic
    } finally {
      lock.unlock();
    }
  }

  static void spinLockKeptOnOneBranch(SpinLock lock, boolean early) {
    lock.lock();
    if (early) {
      return; // finds lock-held-at-exit
    }
    lock.unlock();
  }
}
