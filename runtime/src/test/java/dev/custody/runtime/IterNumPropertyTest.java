package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An iterator yields the numbers of its range, once each, and is in use from new to destroy. */
final class IterNumPropertyTest {
  @Property(tries = 300)
  void yieldsItsRange(
      @ForAll @IntRange(min = -50, max = 50) int start,
      @ForAll @IntRange(min = -50, max = 50) int end) {
    IterNum iterator = new IterNum();
    assertThat(Kfuncs.iterNumNew(iterator, start, end)).isEqualTo(start > end ? -22 : 0);
    assertThrows(IllegalStateException.class, () -> Kfuncs.iterNumNew(iterator, 0, 1));
    List<Integer> seen = new ArrayList<>();
    for (Integer n = Kfuncs.iterNumNext(iterator); n != null; n = Kfuncs.iterNumNext(iterator)) {
      seen.add(n);
    }
    assertThat(seen).isEqualTo(IntStream.range(start, end).boxed().toList());
    assertThat(Kfuncs.iterNumNext(iterator)).isNull();
    Kfuncs.iterNumDestroy(iterator);
    assertThrows(IllegalStateException.class, () -> Kfuncs.iterNumNext(iterator));
    assertThrows(IllegalStateException.class, () -> Kfuncs.iterNumDestroy(iterator));
  }

  @Property(tries = 100)
  void aRangeIsNotTooLong(@ForAll int start, @ForAll int end) {
    IterNum iterator = new IterNum();
    long length = (long) end - start;
    int expected = length < 0 ? -22 : length > IterNum.MAX_LOOPS ? -7 : 0;
    assertThat(Kfuncs.iterNumNew(iterator, start, end)).isEqualTo(expected);
    if (expected != 0) {
      assertThat(Kfuncs.iterNumNext(iterator)).isNull();
    }
  }

  @Property(tries = 100)
  void roundsCountFromZero(@ForAll @IntRange(min = -5, max = 40) int rounds) {
    List<Integer> seen = new ArrayList<>();
    Rounds iterator = Rounds.of(rounds);
    assertThrows(IllegalStateException.class, iterator::number);
    try (iterator) {
      while (iterator.next()) {
        seen.add(iterator.number());
      }
      assertThrows(IllegalStateException.class, iterator::number);
    }
    assertThat(seen).isEqualTo(IntStream.range(0, Math.max(rounds, 0)).boxed().toList());
    iterator.close();
    assertThrows(IllegalStateException.class, iterator::next);
  }
}
