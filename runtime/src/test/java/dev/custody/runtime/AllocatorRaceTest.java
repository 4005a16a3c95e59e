package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Storage that several threads give back and take is never in two lives at once. */
final class AllocatorRaceTest {
  private static final int ROUNDS = 50_000;

  @Test
  void noTwoObjectsThatLiveShareStorage() {
    AtomicInteger destroyed = new AtomicInteger();
    Allocator<Cell> cells = Allocator.pooling(new CellMeta(destroyed), 64);
    List<Crew.Task<Integer>> tasks = new ArrayList<>();
    int clashes = 0;
    try (Crew crew = new Crew()) {
      for (int i = 0; i < 3; i++) {
        tasks.add(crew.start("worker " + i, () -> work(cells)));
      }
      for (Crew.Task<Integer> task : tasks) {
        clashes += task.result();
      }
    }
    assertThat(clashes).isEqualTo(0);
    assertThat(destroyed.get()).isEqualTo(3 * ROUNDS);
  }

  /** How often an object was in use already. */
  private static int work(Allocator<Cell> cells) {
    int clashes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Cell cell = cells.create();
      clashes += cell.users.getAndIncrement();
      clashes += cell.users.decrementAndGet();
      cells.drop(cell);
    }
    return clashes;
  }

  private static final class Cell {
    final AtomicInteger users = new AtomicInteger();

    @SuppressWarnings("UnusedVariable") // through COUNT
    private int count = 1;
  }

  private record CellMeta(AtomicInteger destroyed) implements TypeMeta<Cell> {
    private static final LinuxRefCountField<Cell> COUNT =
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
      return List.of(new OwnedField<>("users", cell -> destroyed.incrementAndGet()));
    }

    @Override
    public boolean recycle(Cell storage) {
      return true;
    }
  }
}
