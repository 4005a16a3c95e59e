package dev.custody.runtime;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/** Two threads that do one thing each at the same time, as often as asked. */
final class Duel implements AutoCloseable {
  private static final long SECONDS = 20;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CyclicBarrier start = new CyclicBarrier(2);

  /** What each of the two got. */
  record Results(int first, int second) {}

  Results fight(IntSupplier first, IntSupplier second) throws Exception {
    Future<Integer> one = threads.submit(() -> after(first));
    Future<Integer> two = threads.submit(() -> after(second));
    return new Results(one.get(SECONDS, TimeUnit.SECONDS), two.get(SECONDS, TimeUnit.SECONDS));
  }

  private int after(IntSupplier action)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    start.await(SECONDS, TimeUnit.SECONDS);
    return action.getAsInt();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
