package dev.custody.runtime;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever one thread does to a slot, every reference has one owner, and the right one. */
final class KptrPropertyTest {
  /** 0 closes, 1 peeks, 2 and 3 take out, anything else puts in. */
  @Property(tries = 1000)
  void everyReferenceHasOneOwner(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> steps) {
    KptrModel model = new KptrModel();
    for (int step : steps) {
      switch (step) {
        case 0 -> model.close();
        case 1 -> model.peek();
        case 2, 3 -> model.take();
        default -> model.put();
      }
    }
    model.close();
    model.account();
  }
}
