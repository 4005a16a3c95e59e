package dev.custody.runtime;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Counts and arguments in which the edges are as likely as everything between them. */
final class CountArbitraries {
  private static final List<Integer> EDGES =
      List.of(
          0,
          1,
          2,
          3,
          0x2fff_ffff,
          0x5fff_ffff,
          0x6000_0000,
          Integer.MAX_VALUE - 1,
          Integer.MAX_VALUE,
          Integer.MIN_VALUE,
          Integer.MIN_VALUE + 1,
          RefCount.SATURATED - 1,
          RefCount.SATURATED,
          RefCount.SATURATED + 1,
          -2,
          -1);

  private CountArbitraries() {}

  static Arbitrary<Integer> counts() {
    return Arbitraries.oneOf(Arbitraries.of(EDGES), Arbitraries.integers());
  }

  static Arbitrary<Integer> small() {
    return Arbitraries.oneOf(counts(), Arbitraries.integers().between(0, 4));
  }
}
