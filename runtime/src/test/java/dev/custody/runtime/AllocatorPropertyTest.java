package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Objects are made and dropped at random: no two that live share storage, each is empty at first,
 * and each is destroyed once, by its last owner.
 */
final class AllocatorPropertyTest {
  private int destroyed;

  @Property(tries = 300)
  void eachLifeIsDestroyedOnce(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99) Integer> steps,
      @ForAll @IntRange(min = 1, max = 4) int capacity) {
    destroyed = 0;
    Allocator<Cell> cells = Allocator.pooling(new CellMeta(), capacity);
    List<Cell> owned = new ArrayList<>();
    int made = 0;
    for (int step : steps) {
      if (owned.isEmpty() || step % 4 == 0) {
        Cell cell = cells.create();
        assertThat(cell.value).isEqualTo(0);
        cell.value = step + 1;
        owned.add(cell);
        made++;
      } else if (step % 4 == 1) {
        Cell cell = owned.get(step % owned.size());
        CellMeta.COUNT.inc(cell);
        owned.add(cell);
      } else {
        cells.drop(owned.remove(step % owned.size()));
      }
      Set<Cell> alive = Collections.newSetFromMap(new IdentityHashMap<>());
      alive.addAll(owned);
      assertThat(destroyed).isEqualTo(made - alive.size());
    }
    owned.forEach(cells::drop);
    assertThat(destroyed).isEqualTo(made);
  }

  private static final class Cell {
    @SuppressWarnings("UnusedVariable") // through COUNT
    private int count = 1;

    private int value;
  }

  private final class CellMeta implements TypeMeta<Cell> {
    static final LinuxRefCountField<Cell> COUNT =
        LinuxRefCountField.of(MethodHandles.lookup(), Cell.class, "count");

    @Override
    public Class<Cell> type() {
      return Cell.class;
    }

    @Override
    public Cell create() {
      return new Cell();
    }

    @Override
    public LinuxRefCountField<Cell> count() {
      return COUNT;
    }

    @Override
    public List<OwnedField<Cell>> ownedFields() {
      return List.of(new OwnedField<>("value", cell -> destroyed++));
    }

    @Override
    public boolean recycle(Cell storage) {
      storage.value = 0;
      return true;
    }
  }
}
