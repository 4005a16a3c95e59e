package dev.custody.stress.model;

import dev.custody.runtime.CpuMask;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** The operations on one CPU, and those that read one word. */
final class MaskModelTest {
  @Test
  void singleCpusAreLinearizable() {
    Linearizable.check(Mask.class);
  }

  /** A mask of one word. */
  @Param(name = "cpu", gen = IntGen.class, conf = "0:2")
  public static class Mask {
    private final CpuMask mask = CpuMask.create(64);

    @Operation
    public boolean testAndSet(@Param(name = "cpu") int cpu) {
      return mask.testAndSet(cpu);
    }

    @Operation
    public boolean testAndClear(@Param(name = "cpu") int cpu) {
      return mask.testAndClear(cpu);
    }

    @Operation
    public void set(@Param(name = "cpu") int cpu) {
      mask.set(cpu);
    }

    @Operation
    public void clear(@Param(name = "cpu") int cpu) {
      mask.clear(cpu);
    }

    @Operation
    public boolean test(@Param(name = "cpu") int cpu) {
      return mask.test(cpu);
    }
  }
}
