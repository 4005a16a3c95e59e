package dev.custody.stress.percpu;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.custody.runtime.PerCpu;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Threads that write to their own copies without a locked instruction. */
public final class SumRaces {
  private SumRaces() {}

  /** One copy; plain, as it has one writer. */
  private static final class Cell {
    private int count;
  }

  /** P1: what all threads added is there when they are done. */
  @JCStressTest
  @Outcome(id = "20", expect = ACCEPTABLE, desc = "The sum is exact at quiescence")
  @Outcome(expect = FORBIDDEN, desc = "An addition is lost")
  @State
  public static class TwoAdd {
    private final PerCpu<Cell> cells = PerCpu.create(Cell::new, cell -> {});
    private int sum;

    @Actor
    public void first() {
      add();
    }

    @Actor
    public void second() {
      add();
    }

    @Arbiter
    public void look(I_Result r) {
      cells.forEach(cell -> sum += cell.count);
      r.r1 = sum;
    }

    private void add() {
      for (int i = 0; i < 10; i++) {
        cells.thisCpu().count++;
      }
    }
  }
}
