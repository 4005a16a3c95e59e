package dev.custody.stress.model;

import dev.custody.runtime.LinuxRefCount;
import dev.custody.runtime.RefCount;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Counts; without misuse, whose detection is after the fact and so not in one step. */
final class CountModelTest {
  @Test
  void isLinearizableWithReferencesToSpare() {
    Linearizable.check(Spare.class);
  }

  @Test
  void isLinearizableAtTheLastReference() {
    Linearizable.check(Last.class);
  }

  @Test
  void linuxRulesAreLinearizableAtTheLastReference() {
    Linearizable.check(LinuxLast.class);
  }

  /** More references than a scenario can release. */
  public static class Spare {
    private final RefCount count = RefCount.of(100);

    @Operation
    public int acquire() {
      return count.acquire();
    }

    @Operation
    public boolean release() {
      return count.release();
    }

    @Operation
    public int acquiren() {
      return count.acquiren(2);
    }

    @Operation
    public int load() {
      return count.load();
    }
  }

  /** One reference, and operations that are never misuse. */
  @Param(name = "n", gen = IntGen.class, conf = "0:2")
  public static class Last {
    private final RefCount count = RefCount.of(1);

    @Operation
    public boolean acquireIfNotZero() {
      return count.acquireIfNotZero();
    }

    @Operation
    public boolean acquireIfGt(@Param(name = "n") int n) {
      return count.acquireIfGt(n);
    }

    @Operation
    public boolean acquireChecked() {
      return count.acquireChecked();
    }

    @Operation
    public boolean releaseIfLast() {
      return count.releaseIfLast();
    }

    @Operation
    public boolean releaseIfNotLast() {
      return count.releaseIfNotLast();
    }

    @Operation
    public int load() {
      return count.load();
    }
  }

  /** The same by Linux's rules. */
  public static class LinuxLast {
    private final LinuxRefCount count = LinuxRefCount.of(2);

    @Operation
    public boolean incNotZero() {
      return count.incNotZero();
    }

    @Operation
    public boolean decIfOne() {
      return count.decIfOne();
    }

    @Operation
    public boolean addNotZeroLimited() {
      return count.addNotZeroLimited(2, 4);
    }

    @Operation
    public int read() {
      return count.read();
    }
  }
}
