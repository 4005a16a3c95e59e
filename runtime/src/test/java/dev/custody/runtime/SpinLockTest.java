package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpinLockTest {
  private final SpinLock lock = new SpinLock("accounts");
  private int value;

  @Test
  void onlyOneThreadIsInTheSection() {
    List<Crew.Task<Void>> tasks = new ArrayList<>();
    try (Crew crew = new Crew()) {
      for (int i = 0; i < 4; i++) {
        tasks.add(
            crew.start(
                "worker " + i,
                () -> {
                  for (int round = 0; round < 20_000; round++) {
                    lock.lock();
                    value++;
                    lock.unlock();
                  }
                  return null;
                }));
      }
      tasks.forEach(Crew.Task::result);
    }
    assertThat(value).isEqualTo(80_000);
  }

  @Test
  void aDeadlockWithItselfIsTold() {
    lock.lock();
    LockFailedException failed = assertThrows(LockFailedException.class, lock::lock);
    assertThat(failed.failure()).isInstanceOf(LockFailure.SelfDeadlock.class);
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertThat(lock.toString()).contains("`accounts`, held by");
    lock.unlock();
    assertThat(lock.toString()).isEqualTo("`accounts`, free");
  }

  @Test
  void whatIsNotHeldCannotBeGivenUp() {
    assertThrows(LockMisuseException.class, lock::unlock);
    assertThrows(LockMisuseException.class, new SpinLock()::unlock);
  }
}
