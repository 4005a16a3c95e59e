package dev.custody.runtime;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Locks do what they are for, and nobody is sent away, whatever the machine does meanwhile. After
 * the stutter, the shuffling over processors and the other injections of the kernel's {@code
 * locktorture}. How long each goes on can be set with {@code -Dcustody.torture=100000}, in rounds.
 */
final class LockStormTest {
  private static final int ROUNDS = Integer.getInteger("custody.torture", 4_000);
  private static final int THREADS = 5;

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNobodyIsSentAway(Fault fault) throws InterruptedException {
    new LockStorm(LockRules.GRAPH.withTimeout(Crew.PATIENCE)).rage(fault, THREADS, ROUNDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GARBAGE_COLLECTION", "STUTTER", "INTERRUPTS"})
  void kernelModeLikewise(Fault fault) throws InterruptedException {
    LockRules rules = LockRules.KERNEL.withTimeout(Crew.PATIENCE);
    new LockStorm(rules).rage(fault, THREADS, ROUNDS);
  }

  /** Twice as many as there are carriers, so that owners are unmounted. */
  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsLikewise(Fault fault) throws InterruptedException {
    int threads = 2 * Math.max(THREADS, Runtime.getRuntime().availableProcessors());
    new LockStorm(LockRules.GRAPH.withTimeout(Crew.PATIENCE), true).rage(fault, threads, ROUNDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GARBAGE_COLLECTION", "STUTTER", "INTERRUPTS"})
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsInKernelModeLikewise(Fault fault) throws InterruptedException {
    LockRules rules = LockRules.KERNEL.withTimeout(Crew.PATIENCE);
    new LockStorm(rules, true).rage(fault, 2 * THREADS, ROUNDS);
  }

  /** The timeouts are those that a user has. */
  @Test
  void noFalseTimeout() throws InterruptedException {
    new LockStorm(LockRules.GRAPH.withTimeout(Duration.ofMillis(250)))
        .rage(Fault.NONE, THREADS, ROUNDS);
  }

  @Test
  void threadsMoveFromCpuToCpu() throws Exception {
    CpuSet allowed = allowed();
    Random random = new Random(0);
    LockStorm storm = new LockStorm(LockRules.GRAPH.withTimeout(Crew.PATIENCE));
    try (Crew crew = new Crew()) {
      for (int t = 0; t < THREADS; t++) {
        crew.start("mover " + t, () -> move(storm, allowed, random));
      }
    }
    storm.rage(Fault.NONE, 1, 1);
  }

  private static int move(LockStorm storm, CpuSet allowed, Random random) {
    CpuMask mask = CpuMask.create();
    int moves = 8;
    for (int i = 0; i < moves; i++) {
      mask.clear();
      mask.set(allowed.anyDistribute());
      Cpus.apply(mask);
      for (int round = 0; round < ROUNDS / moves; round++) {
        storm.takeOne(random.nextInt(LockStorm.LOCKS));
      }
    }
    mask.release();
    return moves;
  }

  private static CpuSet allowed() {
    CpuSet allowed = null;
    try {
      allowed = Cpus.affinity();
      Cpus.apply(allowed);
    } catch (UnsupportedOperationException e) {
      Assumptions.abort("threads cannot be bound here: " + e.getMessage());
    }
    return allowed;
  }
}
