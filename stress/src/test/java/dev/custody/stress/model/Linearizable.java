package dev.custody.stress.model;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Checks a model in both ways that Lincheck has: model checking goes through interleavings one by
 * one, but sees memory as if all accesses were volatile; stress runs real threads, which do not.
 * {@code -Dcustody.lincheck=20} looks at twenty times as many scenarios.
 */
final class Linearizable {
  static final int TIMES = Integer.getInteger("custody.lincheck", 1);

  private Linearizable() {}

  static void check(Class<?> model) {
    new ModelCheckingOptions()
        .iterations(3 * TIMES)
        .invocationsPerIteration(100)
        .threads(2)
        .actorsPerThread(3)
        .check(model);
    stress(model);
  }

  static void stress(Class<?> model) {
    new StressOptions()
        .iterations(3 * TIMES)
        .invocationsPerIteration(300)
        .threads(2)
        .actorsPerThread(3)
        .check(model);
  }
}
