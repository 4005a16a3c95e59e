package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done with references of this life and of others, the model says what comes of it. */
final class GenerationRefCountPropertyTest {
  private static final int BEGIN = 0;
  private static final int ACQUIRE = 1;
  private static final int ACQUIRE_IF_CURRENT = 2;

  /** One operation, for the current life or for one before it. */
  record Step(int operation, int age) {}

  @Property(tries = 1000)
  void onlyReferencesOfThisLifeCount(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 15) Integer> steps) {
    GenerationRefCount count = new GenerationRefCount();
    int generation = 0;
    int references = 0;
    for (int number : steps) {
      Step step = new Step(number % 4, number < 12 ? 0 : 1);
      int known = generation - step.age();
      boolean current = step.age() == 0 && references > 0;
      switch (step.operation()) {
        case BEGIN -> {
          if (references > 0) {
            assertThrows(IllegalStateException.class, count::begin);
          } else {
            generation = count.begin();
            references = 1;
          }
        }
        case ACQUIRE -> {
          if (current) {
            count.acquire(known);
            references++;
          } else {
            assertThrows(StaleReferenceException.class, () -> count.acquire(known));
          }
        }
        case ACQUIRE_IF_CURRENT -> {
          assertThat(count.acquireIfCurrent(known)).isEqualTo(current);
          references += current ? 1 : 0;
        }
        default -> {
          if (current) {
            assertThat(count.release(known)).isEqualTo(--references == 0);
          } else {
            assertThrows(StaleReferenceException.class, () -> count.release(known));
          }
        }
      }
      assertThat(count.load()).isEqualTo(references);
      assertThat(count.isCurrent(generation)).isEqualTo(references > 0);
      assertThat(count.isCurrent(generation - 1)).isFalse();
    }
  }

  @Property(tries = 150)
  void everyHandleIsReleasedOnceAndTheLastOneDestroys(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 99) Integer> steps) {
    HandleModel model = new HandleModel();
    steps.forEach(model::step);
    model.end();
  }
}
