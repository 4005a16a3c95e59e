package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class GuardTest {
  @Test
  void whatWorksYieldsItsResult() {
    assertThat(Guard.run(() -> "done", failure -> "failed")).isEqualTo("done");
  }

  @Test
  void whatFailsYieldsWhatIsSaidOfTheFailure() {
    String said =
        Guard.run(
            () -> {
              throw new IllegalStateException("broken");
            },
            Throwable::getMessage);

    assertThat(said).isEqualTo("broken");
  }

  @Test
  void whatNeedsMoreStackGetsIt() {
    int depth = 200_000;

    assertThrows(StackOverflowError.class, () -> count(depth));
    assertThat(Guard.run(() -> count(depth), failure -> -1)).isEqualTo(depth);
  }

  @Test
  void endlessRecursionFails() {
    String said = Guard.run(() -> "" + count(Integer.MAX_VALUE), failure -> failure.toString());

    assertThat(said).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void aFailureOfTheMachineIsNotOurs() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            Guard.run(
                () -> {
                  throw new OutOfMemoryError("made up");
                },
                failure -> "failed"));
  }

  @Test
  void aFailureOfTheMachineOnTheLargeStackIsNotOursEither() {
    boolean[] again = new boolean[1];
    assertThrows(
        OutOfMemoryError.class,
        () ->
            Guard.run(
                () -> {
                  if (!again[0]) {
                    again[0] = true;
                    throw new StackOverflowError();
                  }
                  throw new OutOfMemoryError("made up");
                },
                failure -> "failed"));
  }

  private static int count(int depth) {
    return depth == 0 ? 0 : 1 + count(depth - 1);
  }
}
