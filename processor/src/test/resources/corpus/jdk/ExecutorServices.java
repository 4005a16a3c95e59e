package corpus.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of an executor live until it is shut down. */
final class ExecutorServices {
  static int sumLeaking(List<Callable<Integer>> tasks)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    int sum = 0;
    for (Future<Integer> result : executor.invokeAll(tasks)) { // finds reference-leak
      sum += result.get();
    }
    return sum; // finds reference-leak
  }

  static int sum(List<Callable<Integer>> tasks) throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      int sum = 0;
      for (Future<Integer> result : executor.invokeAll(tasks)) {
        sum += result.get();
      }
      return sum;
    } finally {
      executor.shutdown();
    }
  }

  static void poolLeaking(List<Runnable> tasks) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(2, 8, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    tasks.forEach(pool::execute);
  } // finds reference-leak

  static void pool(List<Runnable> tasks) throws InterruptedException {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(2, 8, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    tasks.forEach(pool::execute);
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
  }

  static Future<?> laterLeaking(Runnable task) {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    return timer.schedule(task, 1, TimeUnit.SECONDS); // finds reference-leak
  }

  static Future<?> later(ScheduledExecutorService timer, Runnable task) {
    return timer.schedule(task, 1, TimeUnit.SECONDS);
  }

  /** Its threads end a minute after their last task. */
  static Future<?> cached(Runnable task) {
    ExecutorService executor = Executors.newCachedThreadPool();
    return executor.submit(task);
  }

  static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
        .thenApply(
            nothing -> {
              List<T> results = new ArrayList<>();
              futures.forEach(f -> results.add(f.join()));
              return results;
            });
  }
}
