package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.custody.runtime.LockFailure.SelfDeadlock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockViewTest {
  private final LockRules rules = LockRules.GRAPH.withTimeout(Duration.ofMillis(1));
  private final ResilientSpinLock behind = new ResilientSpinLock("a", rules);
  private final Lock lock = behind.asLock();

  @Test
  void takesAndGivesUpTheLockBehindIt() throws InterruptedException {
    lock.lock();
    assertThat(behind.isHeldByCurrentThread()).isTrue();
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();
    lock.lockInterruptibly();
    lock.unlock();
    assertThat(lock.tryLock(0, SECONDS)).isTrue();
    lock.unlock();
    assertThat(behind.isLocked()).isFalse();
    assertThat(lock.toString()).isEqualTo("`a`, free");
    assertThat(lock).isEqualTo(behind.asLock());
  }

  @Test
  void selfDeadlockIsThrown() {
    lock.lock();
    LockFailedException thrown = assertThrows(LockFailedException.class, lock::lock);
    assertThat(thrown.failure()).isEqualTo(new SelfDeadlock(behind));
    assertThrows(LockFailedException.class, lock::lockInterruptibly);
    assertThrows(LockFailedException.class, () -> lock.tryLock(1, SECONDS));
    lock.unlock();
  }

  @Test
  void misuseIsAnIllegalMonitorState() {
    assertThrows(IllegalMonitorStateException.class, lock::unlock);
    assertThrows(UnsupportedOperationException.class, lock::newCondition);
  }

  @Test
  void waitsBeyondTheTimeoutOfTheLock() {
    try (Crew crew = new Crew()) {
      lock.lock();
      Crew.Task<Boolean> waiter = crew.start("waiter", () -> lockAndUnlock(lock));
      Crew.until(() -> LockSupport.getBlocker(waiter.thread()) == behind);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      lock.unlock();
      assertThat(waiter.result()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timedTryGivesUpInTimeAndLeavesNothingBehind(boolean kernel) {
    ResilientSpinLock held =
        new ResilientSpinLock("a", kernel ? LockRules.KERNEL : LockRules.GRAPH);
    try (Crew crew = new Crew()) {
      assertThat(held.lock()).isNull();
      Crew.Task<Boolean> waiter =
          crew.start("waiter", () -> held.asLock().tryLock(1_000_000, NANOSECONDS));
      assertThat(waiter.result()).isFalse();
      held.unlock();
      assertThat(crew.start("next", () -> lockAndUnlock(held.asLock())).result()).isTrue();
    }
  }

  @Test
  void interruptedWaiterThrowsAndLeavesNothingBehind() {
    try (Crew crew = new Crew()) {
      lock.lock();
      Crew.Task<Boolean> waiter =
          crew.start(
              "waiter",
              () -> {
                assertThrows(InterruptedException.class, lock::lockInterruptibly);
                return Thread.currentThread().isInterrupted();
              });
      Crew.until(() -> LockSupport.getBlocker(waiter.thread()) == behind);
      waiter.thread().interrupt();
      assertThat(waiter.result()).isFalse();
      lock.unlock();
      assertThat(lock.tryLock()).isTrue();
      lock.unlock();
    }
  }

  @Test
  void interruptedThreadDoesNotEvenTry() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, lock::lockInterruptibly);
    assertThat(behind.isLocked()).isFalse();
  }

  private static boolean lockAndUnlock(Lock lock) {
    lock.lock();
    lock.unlock();
    return true;
  }
}
