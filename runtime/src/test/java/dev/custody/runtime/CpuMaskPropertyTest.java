package dev.custody.runtime;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every operation against a sorted set, at the sizes where words end. */
final class CpuMaskPropertyTest {
  @Property(tries = 600)
  void everyOperationDoesWhatTheModelDoes(
      @ForAll("sizes") int nr, @ForAll("steps") List<CpuPair.Step> steps) {
    CpuPair pair = new CpuPair(nr);
    for (CpuPair.Step step : steps) {
      pair.change(step);
      pair.compare(step.cpu());
    }
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 31, 32, 33, 63, 64, 65, 128, 192, 255, 256, 257, 1024);
  }

  @Provide
  Arbitrary<List<CpuPair.Step>> steps() {
    Arbitrary<Integer> cpus =
        Arbitraries.oneOf(
            Arbitraries.of(
                Integer.MIN_VALUE, -64, -1, 0, 1, 31, 32, 62, 63, 64, 65, 127, 191, 255, 1023),
            Arbitraries.integers().between(0, 70),
            Arbitraries.integers());
    Arbitrary<Integer> masks = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> operations =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 9));
    return Combinators.combine(operations, masks, masks, masks, cpus)
        .as(CpuPair.Step::new)
        .list()
        .ofMaxSize(12);
  }
}
