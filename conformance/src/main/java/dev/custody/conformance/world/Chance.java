package dev.custody.conformance.world;

import java.util.Random;

/**
 * What the programs of the cases cannot know beforehand. Each thread has its own, so that a run can
 * be repeated by its seed.
 */
final class Chance {
  private static final ThreadLocal<Random> OF_THREAD = ThreadLocal.withInitial(Random::new);

  private Chance() {}

  /** Lets this thread's answers be those of a seed. */
  static void seed(long seed) {
    OF_THREAD.get().setSeed(seed);
  }

  static boolean either() {
    return OF_THREAD.get().nextBoolean();
  }

  static long number() {
    return OF_THREAD.get().nextInt(10) - 3L;
  }
}
