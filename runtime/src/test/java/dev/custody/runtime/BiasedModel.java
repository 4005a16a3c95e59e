package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Three threads that hand references to one object around by turns, beside plain numbers: who has
 * how many, and which of them the owner's part and the shared part must be.
 */
final class BiasedModel {
  private static final int NOBODY = -1;

  private final List<ExecutorService> threads;
  private final OwnerBiasedRefCount count;
  private final int[] held = {1, 0, 0};
  private int owner;
  private int biased = 1;
  private int shared;

  BiasedModel(List<ExecutorService> threads) throws Exception {
    this.threads = threads;
    this.count = on(0, OwnerBiasedRefCount::create);
  }

  /** Does what a number stands for; false once the object is dead. */
  boolean step(int number) throws Exception {
    int actor = number % 3;
    int other = (actor + 1 + number / 3 % 2) % 3;
    if (held[actor] == 0) {
      find(actor);
    } else {
      switch (number / 6 % 8) {
        case 0, 1 -> acquire(actor);
        case 2, 3, 4 -> release(actor);
        case 5 -> handOver(actor, other);
        case 6 -> share(actor);
        default -> bias(actor);
      }
    }
    assertThat(on(other, count::load)).isEqualTo(biased + shared);
    assertThat(held[0] + held[1] + held[2]).isEqualTo(biased + shared);
    return biased + shared > 0;
  }

  void end() throws Exception {
    for (int actor = 0; actor < held.length; actor++) {
      while (held[actor] > 0) {
        release(actor);
      }
    }
    assertThat(on(0, count::acquireIfNotZero)).isFalse();
    assertThat(on(0, count::load)).isEqualTo(0);
  }

  private void find(int actor) throws Exception {
    assertThat(on(actor, count::acquireIfNotZero)).isTrue();
    shared++;
    held[actor]++;
  }

  private void acquire(int actor) throws Exception {
    on(actor, count::acquire);
    if (actor == owner) {
      biased++;
    } else {
      shared++;
    }
    held[actor]++;
  }

  private void release(int actor) throws Exception {
    if (actor == owner) {
      biased--;
      owner = biased == 0 ? NOBODY : owner;
    } else {
      shared--;
    }
    held[actor]--;
    assertThat(on(actor, count::release)).isEqualTo(biased + shared == 0);
  }

  private void handOver(int actor, int other) throws Exception {
    if (actor == owner) {
      on(actor, count::handOver);
      shared++;
      biased--;
      owner = biased == 0 ? NOBODY : owner;
    }
    held[actor]--;
    held[other]++;
  }

  private void share(int actor) throws Exception {
    if (actor == owner || owner == NOBODY) {
      on(actor, count::share);
      shared += biased;
      biased = 0;
      owner = NOBODY;
    }
  }

  private void bias(int actor) throws Exception {
    boolean alone = owner == NOBODY && shared == 1;
    assertThat(on(actor, count::bias)).isEqualTo(alone || owner == actor);
    if (alone) {
      owner = actor;
      biased = 1;
      shared = 0;
    }
  }

  private void on(int actor, Runnable work) throws Exception {
    threads.get(actor).submit(work).get(30, TimeUnit.SECONDS);
  }

  private <T> T on(int actor, Callable<T> work) throws Exception {
    return threads.get(actor).submit(work).get(30, TimeUnit.SECONDS);
  }
}
