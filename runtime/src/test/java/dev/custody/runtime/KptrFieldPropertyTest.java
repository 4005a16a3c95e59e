package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever one thread does to a slot in a field, every reference has one owner. */
final class KptrFieldPropertyTest {
  private static final KptrField<Holder, Item> ITEM =
      KptrField.of(MethodHandles.lookup(), Holder.class, "item", Item.class);

  static final class Item extends Allocated {}

  static final class Holder {
    final String name = "";
    volatile Item item;
  }

  /** 0 drops, 1 and 2 take out, anything else puts in. */
  @Property(tries = 500)
  void everyReferenceHasOneOwner(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> steps) {
    Holder holder = new Holder();
    List<Item> in = new ArrayList<>();
    List<Item> out = new ArrayList<>();
    Item held = null;
    for (int step : steps) {
      if (step == 0) {
        ITEM.drop(holder);
        assertThat(held == null || held.owners() == 0).isTrue();
        held = null;
      } else {
        Item next = step <= 2 ? null : new Item();
        Item old = Kfuncs.kptrXchg(holder, ITEM, next);
        assertThat(old).isSameInstanceAs(held);
        if (old != null) {
          out.add(old);
        }
        if (next != null) {
          in.add(next);
        }
        held = next;
      }
      assertThat(ITEM.peek(holder)).isSameInstanceAs(held);
      assertThat(holder.item).isSameInstanceAs(held);
    }
    for (Item item : in) {
      assertThat(item.owners()).isEqualTo(item == held || out.contains(item) ? 1 : 0);
    }
  }

  @Example
  void onlyWhatFitsGoesIn() {
    Holder holder = new Holder();
    Item item = new Item();
    assertThat(Kfuncs.kptrXchg(holder, ITEM, item)).isNull();
    assertThrows(ClassCastException.class, () -> Kfuncs.kptrXchg(holder, ITEM, CpuMask.create()));
    assertThat(holder.item).isSameInstanceAs(item);
  }

  @Example
  void aSlotIsAFieldThatChangesAndWhoseReferencesCanBeReleased() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    assertThrows(
        IllegalArgumentException.class,
        () -> KptrField.of(lookup, Holder.class, "thing", Item.class));
    assertThrows(
        IllegalArgumentException.class,
        () -> KptrField.of(lookup, Holder.class, "name", String.class));
    assertThrows(
        IllegalArgumentException.class,
        () -> KptrField.of(lookup, Holder.class, "name", String.class, name -> {}));
    assertThrows(
        IllegalArgumentException.class,
        () -> KptrField.of(MethodHandles.publicLookup(), Holder.class, "item", Item.class));
  }
}
