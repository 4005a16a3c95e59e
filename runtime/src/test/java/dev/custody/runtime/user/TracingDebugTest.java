package dev.custody.runtime.user;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.custody.runtime.Allocated;
import dev.custody.runtime.Allocator;
import dev.custody.runtime.CountMisuse;
import dev.custody.runtime.CountMisuseException;
import dev.custody.runtime.CpuMask;
import dev.custody.runtime.GenerationRefCountField;
import dev.custody.runtime.Handle;
import dev.custody.runtime.Kfuncs;
import dev.custody.runtime.Kptr;
import dev.custody.runtime.KptrField;
import dev.custody.runtime.LinuxRefCountField;
import dev.custody.runtime.Obligation;
import dev.custody.runtime.Obligations;
import dev.custody.runtime.PerCpu;
import dev.custody.runtime.Rcu;
import dev.custody.runtime.RefCount;
import dev.custody.runtime.StaleReferenceException;
import dev.custody.runtime.TypeMeta;
import dev.custody.runtime.UseAfterReleaseException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The debug mode, in a JVM that runs in it; in a package of its own, as its users are. */
@Tag("debug")
final class TracingDebugTest {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private final Logger logger = Logger.getLogger("dev.custody.runtime");
  private final Handler recorder = new Recorder();

  @BeforeEach
  void listen() {
    assertThat(Obligations.isTraced()).isTrue();
    logger.addHandler(recorder);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(recorder);
  }

  @Test
  void aLeakIsFoundByTheCollectorWithTheStack() {
    WeakReference<CpuMask> lost = leakAMask();
    String warning = awaitWarning(lost, CpuMask.class.getName());
    assertThat(warning).contains("2 references owed");
    assertThat(warning).contains("acquired by ");
    assertThat(warning).contains("released by ");
    assertThat(warning).contains("TracingDebugTest.leakAMask");
  }

  @Test
  void aLeakOfACountOfTheUsersIsFoundToo() {
    WeakReference<Page> lost = new WeakReference<>(new Page());
    assertThat(awaitWarning(lost, Page.class.getName())).contains("1 reference owed");
  }

  @Test
  void whatIsReleasedIsNoLeak() {
    CpuMask mask = CpuMask.create();
    RefCount count = RefCount.of(1);
    PerCpu<long[]> copies = PerCpu.create(() -> new long[1], copy -> {});
    assertThat(List.of(owed(mask), owed(count), owed(copies))).containsExactly(1, 1, 1);
    mask.acquire();
    assertThat(owed(mask)).isEqualTo(2);
    mask.release();
    mask.release();
    assertThat(count.release()).isTrue();
    copies.close();
    assertThat(List.of(owed(mask), owed(count), owed(copies))).containsExactly(0, 0, 0);
  }

  @Test
  void theOldestObligationComesFirstAndTellsItsStory() {
    CpuMask mask = CpuMask.create();
    mask.acquire();
    List<Obligation> now = Obligations.outstanding();
    Obligation last = now.get(now.size() - 1);
    assertThat(last.references()).isEqualTo(2);
    assertThat(last.history()).hasSize(2);
    assertThat(last.toString()).contains("theOldestObligationComesFirstAndTellsItsStory");
    mask.release();
    mask.release();
  }

  @Test
  void aDoubleReleaseShowsBothStacks() {
    CpuMask mask = CpuMask.create();
    releaseFirst(mask);
    CountMisuseException misuse = assertThrows(CountMisuseException.class, mask::release);
    assertThat(misuse.misuse()).isEqualTo(CountMisuse.UNDERFLOW);
    assertThat(methodsOf(misuse.getSuppressed())).contains("releaseFirst");
    assertThat(methodsOf(misuse)).contains("aDoubleReleaseShowsBothStacks");
  }

  @Test
  void aUseAfterReleaseShowsBothStacks() {
    CpuMask mask = CpuMask.create();
    mask.set(0);
    releaseFirst(mask);
    UseAfterReleaseException late = assertThrows(UseAfterReleaseException.class, mask::first);
    assertThat(late).hasMessageThat().contains(CpuMask.class.getName());
    assertThat(methodsOf(late.getSuppressed())).contains("releaseFirst");
    CpuMask other = CpuMask.create();
    assertThrows(UseAfterReleaseException.class, () -> other.copyFrom(mask));
    other.release();
  }

  @Test
  void aReaderInARegionMayStillLook() {
    CpuMask mask = CpuMask.create();
    mask.set(0);
    Rcu.readLock();
    mask.release();
    assertThat(mask.first()).isEqualTo(0);
    try (Kptr<CpuMask> slot = Kptr.empty(CpuMask::release)) {
      assertThrows(UseAfterReleaseException.class, () -> slot.exchange(mask));
    }
    Rcu.readUnlock();
  }

  @Test
  void anObjectIsDroppedOnce() {
    Item item = Kfuncs.objNew(Item::new);
    assertThat(item).isNotNull();
    Kfuncs.objDrop(item);
    assertThrows(CountMisuseException.class, () -> Kfuncs.objDrop(item));
  }

  @Test
  void aPerCpuObjectIsDroppedOnceAndNotUsedAfterwards() {
    PerCpu<Item> copies = Kfuncs.percpuObjNew(Item::new);
    assertThat(copies).isNotNull();
    Kfuncs.percpuObjDrop(copies);
    assertThrows(UseAfterReleaseException.class, copies::thisCpu);
    assertThrows(CountMisuseException.class, () -> Kfuncs.percpuObjDrop(copies));
    assertThat(owed(copies)).isEqualTo(0);
  }

  @Test
  void storageIsPoisonedAndNotUsedAgain() {
    Allocator<Plain> allocator = Allocator.pooling(new PlainMeta(), 1);
    Plain first = allocator.create();
    allocator.drop(first);
    Rcu.barrier();
    assertThat(first.value).isEqualTo(PlainMeta.POISON);
    Plain second = allocator.create();
    assertThat(second).isNotSameInstanceAs(first);
    allocator.drop(second);
    assertThrows(UseAfterReleaseException.class, () -> allocator.drop(first));
  }

  @Test
  void aLostHandleIsALeakThoughItsObjectLives() {
    Pooled pooled = new Pooled();
    WeakReference<?> lost = new WeakReference<>(Handle.begin(pooled, Pooled.COUNT, dead -> {}));
    assertThat(awaitWarning(lost, Handle.class.getName())).contains("1 reference owed");
    assertThat(Pooled.COUNT.load(pooled)).isEqualTo(1);
  }

  @Test
  void aStaleHandleShowsWhoReleasedIt() {
    Pooled pooled = new Pooled();
    Handle<Pooled> handle = Handle.begin(pooled, Pooled.COUNT, dead -> {});
    releaseFirst(handle);
    StaleReferenceException stale = assertThrows(StaleReferenceException.class, handle::get);
    assertThat(methodsOf(stale.getSuppressed())).contains("releaseFirst");
  }

  @Test
  void aDyingObjectMayEmptyItsSlots() {
    Crate crate = Kfuncs.objNew(Crate::new);
    Item item = Kfuncs.objNew(Item::new);
    assertThat(Kfuncs.kptrXchg(crate, Crate.ITEM, item)).isNull();
    Kfuncs.objDrop(crate);
    assertThat(owed(item)).isEqualTo(0);
    assertThrows(UseAfterReleaseException.class, () -> Kfuncs.kptrXchg(crate, Crate.ITEM, null));
    Crate other = Kfuncs.objNew(Crate::new);
    assertThrows(UseAfterReleaseException.class, () -> Kfuncs.kptrXchg(other, Crate.ITEM, item));
    Kfuncs.objDrop(other);
  }

  private static int owed(Object object) {
    String name =
        object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
    return Obligations.outstanding().stream()
        .filter(each -> each.object().equals(name))
        .mapToInt(Obligation::references)
        .sum();
  }

  private static WeakReference<CpuMask> leakAMask() {
    CpuMask mask = CpuMask.create();
    mask.acquire();
    mask.acquire();
    mask.release();
    return new WeakReference<>(mask);
  }

  private static void releaseFirst(CpuMask mask) {
    mask.release();
  }

  private static void releaseFirst(Handle<?> handle) {
    handle.release();
  }

  private static List<String> methodsOf(Throwable... points) {
    return Arrays.stream(points)
        .flatMap(point -> Arrays.stream(point.getStackTrace()))
        .map(StackTraceElement::getMethodName)
        .toList();
  }

  private String awaitWarning(WeakReference<?> lost, String about) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < deadline) {
      System.gc();
      for (String warning : warnings) {
        if (warning.startsWith("leak: " + about)) {
          assertThat(lost.get()).isNull();
          return warning;
        }
      }
      LockSupport.parkNanos(10_000_000);
    }
    assertWithMessage("no leak was reported").fail();
    throw new AssertionError();
  }

  private final class Recorder extends Handler {
    @Override
    public void publish(LogRecord entry) {
      warnings.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static final class Item extends Allocated {}

  static final class Crate extends Allocated {
    static final KptrField<Crate, Item> ITEM =
        KptrField.of(MethodHandles.lookup(), Crate.class, "item", Item.class);
    private static final TypeMeta<Crate> META =
        TypeMeta.of(Crate.class, Crate::new, List.of(ITEM.owned()));

    volatile Item item;

    @Override
    protected TypeMeta<Crate> typeMeta() {
      return META;
    }
  }

  /** A type with a count of its own, whose beginning the debug mode sees. */
  private static final class Page {
    private static final LinuxRefCountField<Page> COUNT =
        LinuxRefCountField.of(MethodHandles.lookup(), Page.class, "count");

    @SuppressWarnings("UnusedVariable") // through COUNT
    private int count;

    Page() {
      COUNT.set(this, 1);
    }
  }

  private static final class Pooled {
    private static final GenerationRefCountField<Pooled> COUNT =
        GenerationRefCountField.of(MethodHandles.lookup(), Pooled.class, "count");

    @SuppressWarnings("UnusedVariable") // through COUNT
    private long count;
  }

  static final class Plain {
    long value;
  }

  private static final class PlainMeta implements TypeMeta<Plain> {
    static final long POISON = 0x6b6b6b6b6b6b6b6bL;

    @Override
    public Class<Plain> type() {
      return Plain.class;
    }

    @Override
    public Plain create() {
      return new Plain();
    }

    @Override
    public List<dev.custody.runtime.OwnedField<Plain>> ownedFields() {
      return List.of();
    }

    @Override
    public boolean recycle(Plain storage) {
      return true;
    }

    @Override
    public void poison(Plain storage) {
      storage.value = POISON;
    }
  }
}
