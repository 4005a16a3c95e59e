package dev.custody.runtime;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RefCountPropertyTest {
  @Property(tries = 2000)
  void everyOperationDoesWhatTheModelDoes(
      @ForAll("starts") int start, @ForAll("steps") List<FreeBsdStep> steps) {
    Cell cell = new Cell(start);
    FreeBsdModel model = new FreeBsdModel(start);
    for (FreeBsdStep step : steps) {
      assertWithMessage("%s at %s", step, Integer.toHexString(cell.count))
          .that(step.on(cell).toString())
          .isEqualTo(step.on(model).toString());
    }
  }

  @Property(tries = 500)
  void aPinnedCountNeverMoves(@ForAll("steps") List<FreeBsdStep> steps) {
    Cell cell = new Cell(RefCount.SATURATED);
    for (FreeBsdStep step : steps) {
      step.on(cell);
      assertWithMessage("after %s", step).that(cell.count).isEqualTo(RefCount.SATURATED);
    }
  }

  @Provide
  Arbitrary<Integer> starts() {
    return CountArbitraries.small();
  }

  @Provide
  Arbitrary<List<FreeBsdStep>> steps() {
    return Combinators.combine(
            Arbitraries.of(FreeBsdStep.Operation.class), CountArbitraries.small())
        .as(FreeBsdStep::new)
        .list()
        .ofMaxSize(12);
  }
}
