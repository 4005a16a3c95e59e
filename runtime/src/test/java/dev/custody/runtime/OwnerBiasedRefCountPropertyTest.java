package dev.custody.runtime;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** However references are handed around, the last release, and no other, is told to be the last. */
final class OwnerBiasedRefCountPropertyTest {
  private static final List<ExecutorService> THREADS =
      List.of(
          Executors.newSingleThreadExecutor(),
          Executors.newSingleThreadExecutor(),
          Executors.newSingleThreadExecutor());

  @AfterContainer
  static void end() {
    THREADS.forEach(ExecutorService::shutdownNow);
  }

  @Property(tries = 300)
  void exactlyTheLastReleaseIsTheLast(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 47) Integer> steps) throws Exception {
    BiasedModel model = new BiasedModel(THREADS);
    for (int step : steps) {
      if (!model.step(step)) {
        break;
      }
    }
    model.end();
  }
}
