package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinuxRefCountTest {
  private static final int MAX = Integer.MAX_VALUE;

  /** The misuses of the kernel's own acceptance list, drivers/misc/lkdtm/refcount.c. */
  @ParameterizedTest
  @CsvSource({
    "INC_OVERFLOW, 7fffffff, INC, 1",
    "ADD_OVERFLOW, 7fffffff, ADD, 4",
    "INC_NOT_ZERO_OVERFLOW, 7fffffff, INC_NOT_ZERO, 1",
    "ADD_NOT_ZERO_OVERFLOW, 7fffffff, ADD_NOT_ZERO, 6",
    "DEC_ZERO, 1, DEC, 1",
    "DEC_NEGATIVE, 0, DEC, 1",
    "DEC_AND_TEST_NEGATIVE, 0, DEC_AND_TEST, 1",
    "SUB_AND_TEST_NEGATIVE, 3, SUB_AND_TEST, 5",
    "SUB_AND_TEST_ZERO, 0, SUB_AND_TEST, 1",
    "INC_ZERO, 0, INC, 1",
    "ADD_ZERO, 0, ADD, 3",
    "INC_SATURATED, c0000000, INC, 1",
    "DEC_SATURATED, c0000000, DEC, 1",
    "ADD_SATURATED, c0000000, ADD, 8",
    "INC_NOT_ZERO_SATURATED, c0000000, INC_NOT_ZERO, 1",
    "ADD_NOT_ZERO_SATURATED, c0000000, ADD_NOT_ZERO, 7",
    "DEC_AND_TEST_SATURATED, c0000000, DEC_AND_TEST, 1",
    "SUB_AND_TEST_SATURATED, c0000000, SUB_AND_TEST, 8"
  })
  void misusePinsTheCount(String name, String start, LinuxStep.Operation operation, int n) {
    Cell cell = new Cell(Integer.parseUnsignedInt(start, 16));
    Object result = new LinuxStep(operation, n, MAX).on(cell).result();
    assertWithMessage(name).that(cell.count).isEqualTo(RefCount.SATURATED);
    assertWithMessage(name).that(cell.misuses).hasSize(1);
    if (operation == LinuxStep.Operation.DEC_AND_TEST
        || operation == LinuxStep.Operation.SUB_AND_TEST) {
      assertThat(result).isEqualTo(false);
    }
  }

  @Test
  void goingUpAndDownBelowTheLimitIsQuiet() {
    Cell cell = new Cell(MAX - 1);
    Cell.LINUX.dec(cell);
    Cell.LINUX.inc(cell);
    Cell.LINUX.inc(cell);
    assertThat(cell.count).isEqualTo(MAX);
    assertThat(cell.misuses).isEmpty();
  }

  @Test
  void theLastReferenceTestsTrue() {
    LinuxRefCount count = LinuxRefCount.of(1);
    count.inc();
    count.add(2);
    assertThat(count.subAndTest(3)).isFalse();
    assertThat(count.decAndTest()).isTrue();
    assertThat(count.incNotZero()).isFalse();
    assertThat(count.read()).isEqualTo(0);
  }

  @Test
  void aLimitIsInclusive() {
    LinuxRefCount count = LinuxRefCount.of(1);
    assertThat(count.addNotZeroLimited(3, 4)).isTrue();
    assertThat(count.addNotZeroLimited(1, 4)).isFalse();
    assertThat(count.read()).isEqualTo(4);
  }

  @Test
  void theLimitedFormFailsQuietlyWhereTheOtherSaturates() {
    Cell cell = new Cell(MAX);
    assertThat(Cell.LINUX.addNotZeroLimited(cell, 1, MAX)).isFalse();
    assertThat(cell.count).isEqualTo(MAX);
    assertThat(cell.misuses).isEmpty();
  }

  @Test
  void decNotOneLeavesTheLastAndThePinned() {
    Cell cell = new Cell(2);
    assertThat(Cell.LINUX.decNotOne(cell)).isTrue();
    assertThat(Cell.LINUX.decNotOne(cell)).isFalse();
    assertThat(Cell.LINUX.decIfOne(cell)).isTrue();
    assertThat(Cell.LINUX.decNotOne(cell)).isTrue();
    assertThat(cell.misuses).containsExactly(CountMisuse.UNDERFLOW);
    cell.count = RefCount.SATURATED;
    assertThat(Cell.LINUX.decNotOne(cell)).isTrue();
    assertThat(cell.count).isEqualTo(RefCount.SATURATED);
  }

  @Test
  void theLastOneLeavesWithTheLock() {
    LinuxRefCount count = LinuxRefCount.of(2);
    ReentrantLock lock = new ReentrantLock();
    assertThat(count.decAndLock(lock)).isFalse();
    assertThat(lock.isLocked()).isFalse();
    assertThat(count.decAndLock(lock)).isTrue();
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    lock.unlock();
  }

  @Test
  void theLockIsTakenOnlyForTheLast() {
    LinuxRefCount count = LinuxRefCount.of(2);
    assertThat(count.decAndLock(new NoLock())).isFalse();
    assertThat(count.read()).isEqualTo(1);
  }

  @Test
  void setStartsAgain() {
    LinuxRefCount count = LinuxRefCount.of(0);
    count.set(2);
    assertThat(count.toString()).isEqualTo("2");
    count.setRelease(RefCount.SATURATED);
    assertThat(count.toString()).isEqualTo("saturated");
  }

  /** A lock that must not be touched. */
  private static final class NoLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    @Override
    public void lock() {
      throw new AssertionError("taken");
    }
  }
}
