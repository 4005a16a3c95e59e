package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

final class OnMisuseTest {
  @Test
  void throwingLeavesTheCountPinned() {
    Cell cell = new Cell(0);
    CountMisuseException thrown =
        assertThrows(
            CountMisuseException.class, () -> Cell.FREEBSD.on(OnMisuse.THROW).release(cell));
    assertThat(thrown.misuse()).isEqualTo(CountMisuse.UNDERFLOW);
    assertThat(thrown).hasMessageThat().contains("Cell@");
    assertThat(thrown).hasMessageThat().contains("underflow; use after release");
    assertThat(cell.count).isEqualTo(RefCount.SATURATED);
  }

  @Test
  void aBadArgumentIsRefusedBeforeAnythingHappens() {
    Cell cell = new Cell(1);
    assertThrows(
        CountMisuseException.class, () -> Cell.FREEBSD.on(OnMisuse.THROW).acquiren(cell, -1));
    assertThat(cell.count).isEqualTo(1);
  }

  @Test
  void throwingFromDecAndLockLeavesTheLockFree() {
    Cell cell = new Cell(1);
    ReentrantLock lock = new ReentrantLock();
    // Somebody else takes the last reference between the look and the lock.
    LinuxRefCountField<Cell> count = Cell.LINUX.on(OnMisuse.THROW);
    ReentrantLock racing =
        new ReentrantLock() {
          private static final long serialVersionUID = 1L;

          @Override
          public void lock() {
            cell.count = 0;
            lock.lock();
          }

          @Override
          public void unlock() {
            lock.unlock();
          }
        };
    assertThrows(CountMisuseException.class, () -> count.decAndLock(cell, racing));
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void silenceIsSilent() {
    Cell cell = new Cell(0);
    assertThat(Cell.FREEBSD.on(OnMisuse.SATURATE).release(cell)).isFalse();
    assertThat(cell.count).isEqualTo(RefCount.SATURATED);
    assertThat(cell.misuses).isEmpty();
  }

  @Test
  void theProcessChoosesByItsProperties() {
    assertThat(DefaultMisuse.named("saturate", null)).isSameInstanceAs(OnMisuse.SATURATE);
    assertThat(DefaultMisuse.named("throw", null)).isSameInstanceAs(OnMisuse.THROW);
    assertThat(DefaultMisuse.named(null, "on")).isSameInstanceAs(OnMisuse.THROW);
    assertThat(DefaultMisuse.named("saturate", "on")).isSameInstanceAs(OnMisuse.SATURATE);
    assertThat(DefaultMisuse.named(null, null)).isInstanceOf(WarnOnce.class);
    assertThat(DefaultMisuse.named(null, "off")).isInstanceOf(WarnOnce.class);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> DefaultMisuse.named("panic", null));
    assertThat(thrown).hasMessageThat().contains("it can be saturate, warn or throw");
  }
}
