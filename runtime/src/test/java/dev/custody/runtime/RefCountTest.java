package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class RefCountTest {
  @Test
  void theReleaseOfTheLastReferenceIsTrue() {
    RefCount count = RefCount.of(1);
    assertThat(count.acquire()).isEqualTo(1);
    assertThat(count.release()).isFalse();
    assertThat(count.release()).isTrue();
    assertThat(count.load()).isEqualTo(0);
  }

  @Test
  void releasingSeveralIsTrueIfTheyAreAll() {
    RefCount count = RefCount.of(2);
    assertThat(count.acquiren(3)).isEqualTo(2);
    assertThat(count.releasen(4)).isFalse();
    assertThat(count.releasen(1)).isTrue();
  }

  @Test
  void zeroMayBecomeOneAgain() {
    RefCount count = RefCount.of(0);
    assertThat(count.acquire()).isEqualTo(0);
    assertThat(count.load()).isEqualTo(1);
  }

  @Test
  void theDeadAreNotAcquiredIfNotZero() {
    RefCount count = RefCount.of(0);
    assertThat(count.acquireIfNotZero()).isFalse();
    assertThat(count.load()).isEqualTo(0);
  }

  @Test
  void acquireIfGtWantsMoreThanThat() {
    RefCount count = RefCount.of(2);
    assertThat(count.acquireIfGt(2)).isFalse();
    assertThat(count.acquireIfGt(1)).isTrue();
    assertThat(count.load()).isEqualTo(3);
  }

  @Test
  void theCheckedAcquireStopsAtTheLimit() {
    RefCount count = RefCount.of(Integer.MAX_VALUE - 1);
    assertThat(count.acquireChecked()).isTrue();
    assertThat(count.acquireChecked()).isFalse();
    assertThat(count.load()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void overflowIsPinnedOneOperationLater() {
    Cell cell = new Cell(Integer.MAX_VALUE);
    Cell.FREEBSD.acquire(cell);
    assertThat(cell.count).isEqualTo(Integer.MIN_VALUE);
    assertThat(cell.misuses).isEmpty();
    Cell.FREEBSD.acquire(cell);
    assertThat(cell.count).isEqualTo(RefCount.SATURATED);
    assertThat(cell.misuses).containsExactly(CountMisuse.SATURATED);
  }

  @Test
  void releasingTheDeadPinsThem() {
    Cell cell = new Cell(0);
    assertThat(Cell.FREEBSD.release(cell)).isFalse();
    assertThat(cell.count).isEqualTo(RefCount.SATURATED);
    assertThat(cell.misuses).containsExactly(CountMisuse.UNDERFLOW);
  }

  @Test
  void releaseIfLastAndIfNotLastShareTheWork() {
    RefCount count = RefCount.of(2);
    assertThat(count.releaseIfLast()).isFalse();
    assertThat(count.releaseIfNotLast()).isTrue();
    assertThat(count.releaseIfNotLast()).isFalse();
    assertThat(count.releaseIfGt(1)).isFalse();
    assertThat(count.releaseIfLast()).isTrue();
    assertThat(count.load()).isEqualTo(0);
  }

  @Test
  void initStartsAgain() {
    RefCount count = RefCount.of(0);
    count.init(3);
    assertThat(count.load()).isEqualTo(3);
  }

  @Test
  void aSaturatedCountSaysSo() {
    assertThat(RefCount.of(3).toString()).isEqualTo("3");
    Cell cell = new Cell(0);
    Cell.FREEBSD.init(cell, -1);
    assertThat(cell.misuses).containsExactly(CountMisuse.BAD_ARGUMENT);
  }
}
