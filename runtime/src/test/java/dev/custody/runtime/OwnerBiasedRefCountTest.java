package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

final class OwnerBiasedRefCountTest {
  private static final int ROUNDS = 5000;

  @Test
  void theOwnerAndAnotherReleaseTheirLastAtOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    OwnerBiasedRefCount[] counts = new OwnerBiasedRefCount[ROUNDS];
    boolean[] last = new boolean[ROUNDS];
    try (Crew crew = new Crew()) {
      Crew.Task<int[]> other =
          crew.start(
              "other",
              () -> {
                int[] lasts = new int[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                  start.await();
                  lasts[i] = counts[i].release() ? 1 : 0;
                  start.await();
                }
                return lasts;
              });
      Crew.Task<Void> owner =
          crew.start(
              "owner",
              () -> {
                for (int i = 0; i < ROUNDS; i++) {
                  OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
                  count.acquire();
                  count.handOver();
                  counts[i] = count;
                  start.await();
                  last[i] = count.release();
                  start.await();
                }
                return null;
              });
      owner.result();
      int[] others = other.result();
      for (int i = 0; i < ROUNDS; i++) {
        assertThat((last[i] ? 1 : 0) + others[i]).isEqualTo(1);
        assertThat(counts[i].load()).isEqualTo(0);
      }
    }
  }

  @Test
  void nobodyEverReadsTooFew() throws Exception {
    OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
    try (Crew crew = new Crew()) {
      Crew.Task<Long> reader =
          crew.start(
              "reader",
              () -> {
                long least = Long.MAX_VALUE;
                for (int i = 0; i < 100_000; i++) {
                  least = Math.min(least, count.load());
                }
                return least;
              });
      for (int i = 0; i < 100_000; i++) {
        count.acquire();
        count.handOver();
        count.share();
        boolean unused = count.release();
        assertThat(count.bias()).isTrue();
      }
      assertThat(reader.result()).isAtLeast(1);
    }
    assertThat(count.release()).isTrue();
  }

  @Test
  void whatWasNotHandedOverCannotBeReleasedByAnother() throws Exception {
    OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
    try (Crew crew = new Crew()) {
      assertThat(crew.start("other", count::release).result()).isFalse();
    }
    assertThat(count.load()).isEqualTo(RefCount.SATURATED);
    assertThat(count.release()).isFalse();
    assertThat(count.toString()).isEqualTo("saturated");
  }

  @Test
  void aDeadCountIsNotRevived() {
    OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
    assertThat(count.release()).isTrue();
    assertThat(count.acquireIfNotZero()).isFalse();
    assertThat(count.bias()).isFalse();
    assertThat(count.toString()).isEqualTo("0");
    count.acquire();
    assertThat(count.load()).isEqualTo(RefCount.SATURATED);
  }

  @Test
  void onlyTheOwnerHandsOver() throws Exception {
    OwnerBiasedRefCount count = OwnerBiasedRefCount.create();
    try (Crew crew = new Crew()) {
      crew.start("other", () -> assertThrows(IllegalStateException.class, count::handOver))
          .result();
      crew.start("other", () -> assertThrows(IllegalStateException.class, count::share)).result();
    }
    assertThat(count.load()).isEqualTo(1);
  }
}
