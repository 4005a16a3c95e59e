package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AllocatorTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void fieldsAreDestroyedInOrderOnceEach() {
    Allocator<Parcel> parcels = Allocator.of(new ParcelMeta("first", "second", "third"));
    parcels.drop(parcels.create());
    assertThat(log).containsExactly("first", "second", "third").inOrder();
  }

  @Test
  void aFailureDoesNotKeepTheOtherFieldsFromBeingDestroyed() {
    Allocator<Parcel> parcels =
        Allocator.of(new ParcelMeta("first", "!second", "third", "!fourth"));
    Parcel parcel = parcels.create();
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> parcels.drop(parcel));
    assertThat(failure).hasMessageThat().isEqualTo("!second");
    assertThat(failure.getSuppressed()).hasLength(1);
    assertThat(log).containsExactly("first", "!second", "third", "!fourth").inOrder();
  }

  @Test
  void onlyTheLastOwnerDestroys() {
    Allocator<Parcel> parcels = Allocator.of(new ParcelMeta("field"));
    Parcel parcel = parcels.create();
    ParcelMeta.COUNT.inc(parcel);
    parcels.drop(parcel);
    assertThat(log).isEmpty();
    parcels.drop(parcel);
    assertThat(log).containsExactly("field");
  }

  @Test
  void storageIsUsedAgainAfterAGracePeriod() {
    Allocator<Parcel> parcels = Allocator.pooling(new ParcelMeta("field"), 1);
    Parcel first = parcels.create();
    first.weight = 7;
    parcels.drop(first);
    Rcu.barrier();
    Parcel second = parcels.create();
    assertThat(second).isSameInstanceAs(first);
    assertThat(second.weight).isEqualTo(0);
    assertThat(ParcelMeta.COUNT.read(second)).isEqualTo(1);
    assertThat(parcels.create()).isNotSameInstanceAs(second);
  }

  @Test
  void storageIsNotUsedWhileAReaderMayLookAtIt() throws InterruptedException {
    Allocator<Parcel> parcels = Allocator.pooling(new ParcelMeta("field"), 1);
    Parcel first = parcels.create();
    Rcu.readLock();
    Thread other = new Thread(() -> parcels.drop(first));
    other.start();
    other.join();
    assertThat(parcels.create()).isNotSameInstanceAs(first);
    Rcu.readUnlock();
  }

  @Test
  void storageIsKeptAlsoWhenADestructorFails() {
    Allocator<Parcel> parcels = Allocator.pooling(new ParcelMeta("!field"), 1);
    Parcel first = parcels.create();
    assertThrows(IllegalStateException.class, () -> parcels.drop(first));
    Rcu.barrier();
    assertThat(parcels.create()).isSameInstanceAs(first);
  }

  @Test
  void aPoolHasRoom() {
    assertThrows(
        IllegalArgumentException.class, () -> Allocator.pooling(new ParcelMeta("field"), 0));
  }

  @Test
  void anAllocatedObjectComesBackThroughObjDrop() {
    Allocator<Crate> crates = Allocator.pooling(new CrateMeta(), 1);
    Crate first = Kfuncs.objNew(crates);
    assertThat(first).isNotNull();
    Item item = Kfuncs.objNew(Item::new);
    assertThat(item).isNotNull();
    assertThat(Kfuncs.kptrXchg(first, Crate.ITEM, item)).isNull();
    Kfuncs.objDrop(first);
    assertThat(item.owners()).isEqualTo(0);
    Rcu.barrier();
    Crate second = crates.create();
    assertThat(second).isSameInstanceAs(first);
    assertThat(second.owners()).isEqualTo(1);
    assertThat(second.item).isNull();
    crates.drop(second);
  }

  static final class Item extends Allocated {}

  static final class Crate extends Allocated {
    static final KptrField<Crate, Item> ITEM =
        KptrField.of(MethodHandles.lookup(), Crate.class, "item", Item.class);

    volatile Item item;
  }

  private static final class CrateMeta implements TypeMeta<Crate> {
    @Override
    public Class<Crate> type() {
      return Crate.class;
    }

    @Override
    public Crate create() {
      return new Crate();
    }

    @Override
    public List<OwnedField<Crate>> ownedFields() {
      return List.of(Crate.ITEM.owned());
    }

    @Override
    public boolean recycle(Crate storage) {
      return true;
    }
  }

  static final class Parcel {
    int count = 1;
    long weight;
  }

  /** Notes each field that is destroyed, and fails where its name begins with an exclamation. */
  private final class ParcelMeta implements TypeMeta<Parcel> {
    static final LinuxRefCountField<Parcel> COUNT =
        LinuxRefCountField.of(MethodHandles.lookup(), Parcel.class, "count");

    private final List<String> fields;

    ParcelMeta(String... fields) {
      this.fields = List.of(fields);
    }

    @Override
    public Class<Parcel> type() {
      return Parcel.class;
    }

    @Override
    public Parcel create() {
      return new Parcel();
    }

    @Override
    public LinuxRefCountField<Parcel> count() {
      return COUNT;
    }

    @Override
    public List<OwnedField<Parcel>> ownedFields() {
      return fields.stream().map(name -> new OwnedField<Parcel>(name, p -> destroy(name))).toList();
    }

    @Override
    public boolean recycle(Parcel storage) {
      storage.weight = 0;
      return true;
    }

    private void destroy(String name) {
      log.add(name);
      if (name.startsWith("!")) {
        throw new IllegalStateException(name);
      }
    }
  }
}
