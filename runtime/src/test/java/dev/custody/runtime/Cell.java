package dev.custody.runtime;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** An object that embeds its count, and the misuse that its counts report. */
final class Cell {
  static final RefCountField<Cell> FREEBSD =
      RefCountField.of(MethodHandles.lookup(), Cell.class, "count").on(Cell::note);
  static final LinuxRefCountField<Cell> LINUX =
      LinuxRefCountField.of(MethodHandles.lookup(), Cell.class, "count").on(Cell::note);

  final List<CountMisuse> misuses = new ArrayList<>();
  int count;

  Cell(int count) {
    this.count = count;
  }

  private static void note(CountMisuse misuse, Object owner) {
    ((Cell) owner).misuses.add(misuse);
  }
}
