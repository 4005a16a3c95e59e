package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RegionsTest {
  @Test
  void rcuNestsAndIsLeftAsOftenAsEntered() {
    assertThat(Rcu.isReading()).isFalse();
    Rcu.readLock();
    Rcu.readLock();
    Rcu.readUnlock();
    assertThat(Rcu.isReading()).isTrue();
    Rcu.readUnlock();
    assertThat(Rcu.isReading()).isFalse();
    assertThrows(IllegalStateException.class, Rcu::readUnlock);
    assertThat(Rcu.isReading()).isFalse();
  }

  @Test
  void preemptionNestsAndIsLeftAsOftenAsEntered() {
    assertThat(Preemption.isDisabled()).isFalse();
    Preemption.disable();
    Preemption.disable();
    Preemption.enable();
    assertThat(Preemption.isDisabled()).isTrue();
    Preemption.enable();
    assertThat(Preemption.isDisabled()).isFalse();
    assertThrows(IllegalStateException.class, Preemption::enable);
    assertThat(Preemption.isDisabled()).isFalse();
  }

  @Test
  void lockKeepsPreemptionOff() {
    ResilientSpinLock lock = new ResilientSpinLock();
    assertThat(lock.lock()).isNull();
    assertThat(Preemption.isDisabled()).isTrue();
    lock.unlock();
    assertThat(Preemption.isDisabled()).isFalse();
  }

  @Test
  void flagsAreRestoredInReverseOrder() {
    IrqFlags outer = new IrqFlags();
    IrqFlags inner = new IrqFlags();
    LocalIrq.save(outer);
    LocalIrq.save(inner);

    assertThrows(IllegalStateException.class, () -> LocalIrq.restore(outer));

    assertThat(outer.isSaved()).isTrue();
    LocalIrq.restore(inner);
    assertThat(LocalIrq.isOff()).isTrue();
    LocalIrq.restore(outer);
    assertThat(LocalIrq.isOff()).isFalse();
    assertThat(outer.isSaved()).isFalse();
  }

  @Test
  void flagsAreSavedOnceAndRestoredOnceByTheirThread() {
    IrqFlags flags = new IrqFlags();
    assertThrows(IllegalStateException.class, () -> LocalIrq.restore(flags));
    LocalIrq.save(flags);
    assertThrows(IllegalStateException.class, () -> LocalIrq.save(flags));
    try (Crew crew = new Crew()) {
      crew.start(
              "other",
              () -> assertThrows(IllegalStateException.class, () -> LocalIrq.restore(flags)))
          .result();
    }
    assertThat(LocalIrq.isOff()).isTrue();
    LocalIrq.restore(flags);
    assertThrows(IllegalStateException.class, () -> LocalIrq.restore(flags));
    LocalIrq.save(flags);
    LocalIrq.restore(flags);
    assertThat(LocalIrq.isOff()).isFalse();
  }

  @Test
  void flagsSavedWithALockAreRestoredWithIt() {
    ResilientSpinLock lock = new ResilientSpinLock("a");
    ResilientSpinLock other = new ResilientSpinLock("b");
    IrqFlags flags = new IrqFlags();
    assertThat(lock.lockIrqSave(flags)).isNull();
    assertThat(LocalIrq.isOff()).isTrue();

    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> LocalIrq.restore(flags));
    assertThat(refused).hasMessageThat().isEqualTo("the interrupt flags were saved with `a`");
    assertThrows(IllegalStateException.class, () -> other.unlockIrqRestore(flags));
    assertThat(other.lock()).isNull();
    assertThrows(LockMisuseException.class, () -> lock.unlockIrqRestore(flags));
    other.unlock();
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertThat(LocalIrq.isOff()).isTrue();

    lock.unlockIrqRestore(flags);
    assertThat(lock.isLocked()).isFalse();
    assertThat(LocalIrq.isOff()).isFalse();
  }

  @Test
  void lockThatIsNotTakenSavesNothing() {
    ResilientSpinLock lock = new ResilientSpinLock("a");
    IrqFlags flags = new IrqFlags();
    assertThat(lock.lock()).isNull();
    assertThat(lock.lockIrqSave(flags)).isNotNull();
    assertThat(flags.isSaved()).isFalse();
    assertThat(LocalIrq.isOff()).isFalse();
    lock.unlock();
  }

  @Test
  void nothingSleepsInARegionOrUnderALock() {
    Rcu.readLock();
    assertNoSleep("an rcu region is open");
    Preemption.disable();
    assertNoSleep("preemption is off");
    IrqFlags flags = new IrqFlags();
    LocalIrq.save(flags);
    assertNoSleep("interrupts are off");
    ResilientSpinLock lock = new ResilientSpinLock();
    assertThat(lock.lock()).isNull();
    assertNoSleep("a resilient lock is held");
    lock.unlock();
    LocalIrq.restore(flags);
    Preemption.enable();
    Rcu.readUnlock();
    Rcu.synchronize();
    Rcu.barrier();
  }

  private static void assertNoSleep(String reason) {
    IllegalStateException refused = assertThrows(IllegalStateException.class, Rcu::synchronize);
    assertThat(refused).hasMessageThat().isEqualTo("this may sleep, but " + reason);
    assertThrows(IllegalStateException.class, Rcu::barrier);
  }
}
