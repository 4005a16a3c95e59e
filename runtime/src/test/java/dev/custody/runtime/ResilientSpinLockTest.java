package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.custody.runtime.LockFailure.OwnerDied;
import dev.custody.runtime.LockFailure.SelfDeadlock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class ResilientSpinLockTest {
  private final ResilientSpinLock lock = new ResilientSpinLock("a");
  private final ResilientSpinLock other = new ResilientSpinLock("b");

  @Test
  void isTakenAndGivenUp() {
    assertThat(lock.lock()).isNull();
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertThat(lock.isLocked()).isTrue();

    lock.unlock();

    assertThat(lock.isHeldByCurrentThread()).isFalse();
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void takingTwiceIsRefusedAndChangesNothing() {
    assertThat(lock.lock()).isNull();

    LockFailure failure = lock.lock();

    assertThat(failure).isEqualTo(new SelfDeadlock(lock));
    assertThat(failure.errno()).isEqualTo(-35);
    assertThat(failure.toString()).isEqualTo("`a` was not taken: this thread holds it already");
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    lock.unlock();
    assertThat(lock.isLocked()).isFalse();
    assertThat(lock.lock()).isNull();
    lock.unlock();
  }

  @Test
  void tryLockTellsOnlyWhether() {
    assertThat(lock.tryLock()).isTrue();
    assertThat(lock.tryLock()).isFalse();
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();
  }

  @Test
  void contextMayBePassed() {
    ThreadContext me = ThreadContext.current();

    assertThat(lock.lock(me)).isNull();
    assertThat(other.tryLock(me)).isTrue();
    other.unlock(me);
    lock.unlock(me);

    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void contextOfAnotherThreadIsRefusedWhereItWouldWait() throws Exception {
    try (Crew crew = new Crew()) {
      ThreadContext foreign = crew.start("foreign", ThreadContext::current).result();
      assertThat(lock.lock()).isNull();

      assertThrows(IllegalArgumentException.class, () -> lock.lock(foreign));

      assertThat(lock.isHeldByCurrentThread()).isTrue();
      lock.unlock();
    }
  }

  @Test
  void unlockOfFreeLockIsRefused() {
    assertThat(misuse(lock)).isEqualTo(LockMisuse.NOT_LOCKED);
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void secondUnlockIsRefused() {
    assertThat(lock.lock()).isNull();
    lock.unlock();
    assertThat(misuse(lock)).isEqualTo(LockMisuse.NOT_LOCKED);
  }

  @Test
  void unlockByAnotherThreadIsRefused() throws Exception {
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();

      assertThat(crew.start("thief", () -> misuse(lock)).result()).isEqualTo(LockMisuse.NOT_OWNER);

      assertThat(lock.isHeldByCurrentThread()).isTrue();
      lock.unlock();
    }
  }

  @Test
  void unlockOutOfOrderIsRefusedAndTheRightOrderWorksAfterwards() {
    assertThat(lock.lock()).isNull();
    assertThat(other.lock()).isNull();

    LockMisuseException refused = assertThrows(LockMisuseException.class, lock::unlock);

    assertThat(refused.misuse()).isEqualTo(LockMisuse.OUT_OF_ORDER);
    assertThat(refused)
        .hasMessageThat()
        .isEqualTo("unlock refused: `a` is not the last lock that the thread took");
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    other.unlock();
    lock.unlock();
  }

  @Test
  void unorderedLocksGoHandOverHand() {
    LockRules rules = LockRules.GRAPH.unordered();
    ResilientSpinLock first = new ResilientSpinLock("first", rules);
    ResilientSpinLock second = new ResilientSpinLock("second", rules);
    assertThat(lock.lock()).isNull();
    assertThat(first.lock()).isNull();
    assertThat(second.lock()).isNull();

    first.unlock();
    assertThat(misuse(first)).isEqualTo(LockMisuse.NOT_LOCKED);
    lock.unlock();
    second.unlock();

    assertThat(second.isLocked()).isFalse();
  }

  @Test
  void waiterIsSeenWithTheLockAsItsBlocker() throws Exception {
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<LockFailure> first = crew.start("first", () -> takeAndGiveUp(lock));
      Crew.until(() -> LockSupport.getBlocker(first.thread()) == lock);
      Crew.Task<LockFailure> second = crew.start("second", () -> takeAndGiveUp(lock));
      Crew.until(() -> LockSupport.getBlocker(second.thread()) == lock);
      lock.unlock();
      assertThat(lock.toString()).startsWith("`a`");
    }
  }

  @Test
  void textTellsTheOwner() throws Exception {
    try (Crew crew = new Crew()) {
      assertThat(lock.toString()).isEqualTo("`a`, free");
      String seen =
          crew.start(
                  "teller",
                  () -> {
                    assertThat(lock.lock()).isNull();
                    String text = lock.toString();
                    lock.unlock();
                    return text;
                  })
              .result();
      assertThat(seen).isEqualTo("`a`, held by teller");
      assertThat(new ResilientSpinLock().name()).startsWith("lock ");
    }
  }

  @Test
  void interruptionDoesNotEndTheWaitAndIsKept() throws Exception {
    try (Crew crew = new Crew()) {
      assertThat(lock.lock()).isNull();
      Crew.Task<Boolean> waiter =
          crew.start(
              "waiter",
              () -> {
                assertThat(lock.lock()).isNull();
                lock.unlock();
                return Thread.currentThread().isInterrupted();
              });
      Crew.until(() -> LockSupport.getBlocker(waiter.thread()) == lock);
      waiter.thread().interrupt();
      Crew.until(() -> !waiter.thread().isInterrupted());
      lock.unlock();
      assertThat(waiter.result()).isTrue();
    }
  }

  @Test
  void deadOwnerIsTold() throws Exception {
    try (Crew crew = new Crew()) {
      Crew.Task<LockFailure> owner = crew.start("mortal", lock::lock);
      owner.thread().join(Crew.PATIENCE.toMillis());

      LockFailure failure = lock.lock();

      assertThat(failure).isEqualTo(new OwnerDied(lock));
      assertThat(failure.errno()).isEqualTo(-110);
      assertThat(lock.toString()).isEqualTo("`a`, held by a thread that has ended");
    }
  }

  @Test
  void ownerThatDiesWhileOthersWaitIsTold() throws Exception {
    try (Crew crew = new Crew()) {
      CountDownLatch end = new CountDownLatch(1);
      Crew.Task<Boolean> owner =
          crew.start(
              "mortal",
              () -> {
                assertThat(patient().lock()).isNull();
                return end.await(30, java.util.concurrent.TimeUnit.SECONDS);
              });
      Crew.until(patient()::isLocked);
      Crew.Task<LockFailure> waiter = crew.start("first", patient()::lock);
      Crew.until(() -> LockSupport.getBlocker(waiter.thread()) == patient());
      Crew.Task<LockFailure> second = crew.start("second", patient()::lock);
      Crew.until(() -> LockSupport.getBlocker(second.thread()) == patient());

      end.countDown();

      assertThat(owner.result()).isTrue();
      assertThat(waiter.result()).isEqualTo(new OwnerDied(patient()));
      assertThat(second.result()).isEqualTo(new OwnerDied(patient()));
    }
  }

  @Test
  void nobodyOvertakesAnUrgentWaiter() {
    Waiter waiter = ThreadContext.current().waiter;
    lock.hurry(waiter);
    assertThat(lock.tryLock()).isFalse();
    lock.calm(waiter);
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();
  }

  private final ResilientSpinLock unhurried =
      new ResilientSpinLock("p", LockRules.GRAPH.withTimeout(Crew.PATIENCE));

  private ResilientSpinLock patient() {
    return unhurried;
  }

  private static LockMisuse misuse(ResilientSpinLock lock) {
    return assertThrows(LockMisuseException.class, lock::unlock).misuse();
  }

  private static LockFailure takeAndGiveUp(ResilientSpinLock lock) {
    LockFailure failure = lock.lock();
    if (failure == null) {
      lock.unlock();
    }
    return failure;
  }
}
