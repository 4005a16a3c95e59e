package dev.custody.conformance.world;

import dev.custody.annotations.Acquires;
import dev.custody.annotations.KFlag;
import dev.custody.annotations.KFunc;
import dev.custody.annotations.MustRelease;
import dev.custody.runtime.IterNum;
import dev.custody.runtime.Kfuncs;

/** A number iterator for the head of a try statement, which ends it whichever way it is left. */
@MustRelease("close")
public final class Rounds implements AutoCloseable {
  private final IterNum numbers = new IterNum();

  private Rounds(int rounds) {
    Kfuncs.iterNumNew(numbers, 0, rounds);
  }

  /** An iterator of that many rounds. */
  @Acquires
  @KFunc(value = "bpf_iter_num_new", flags = KFlag.ITER_NEW)
  public static Rounds of(int rounds) {
    return new Rounds(rounds);
  }

  /** Whether there is another round. */
  @KFunc(value = "bpf_iter_num_next", flags = KFlag.ITER_NEXT)
  public boolean next() {
    return Kfuncs.iterNumNext(numbers) != null;
  }

  @Override
  @KFunc(value = "bpf_iter_num_destroy", flags = KFlag.ITER_DESTROY)
  public void close() {
    Kfuncs.iterNumDestroy(numbers);
  }
}
