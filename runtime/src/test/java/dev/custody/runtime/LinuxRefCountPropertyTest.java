package dev.custody.runtime;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class LinuxRefCountPropertyTest {
  @Property(tries = 2000)
  void everyOperationDoesWhatTheModelDoes(
      @ForAll("starts") int start, @ForAll("steps") List<LinuxStep> steps) {
    Cell cell = new Cell(start);
    LinuxModel model = new LinuxModel(start);
    for (LinuxStep step : steps) {
      assertWithMessage("%s at %s", step, Integer.toHexString(cell.count))
          .that(step.on(cell).toString())
          .isEqualTo(step.on(model).toString());
    }
  }

  @Provide
  Arbitrary<Integer> starts() {
    return CountArbitraries.small();
  }

  @Provide
  Arbitrary<List<LinuxStep>> steps() {
    return Combinators.combine(
            Arbitraries.of(LinuxStep.Operation.class),
            CountArbitraries.small(),
            CountArbitraries.small())
        .as(LinuxStep::new)
        .list()
        .ofMaxSize(12);
  }
}
