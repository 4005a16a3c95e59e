// needs 19
package corpus.jdk;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Executors that try-with-resources closes. */
final class Executors19 {
  static void all(List<Runnable> tasks) {
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      tasks.forEach(executor::execute);
    }
  }

  static void forked(Runnable task) {
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      pool.execute(task);
    }
  }

  static void shutDown(Runnable task) throws InterruptedException {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      executor.execute(task);
    } finally {
      executor.shutdown();
      executor.awaitTermination(1, TimeUnit.SECONDS);
    }
  }

  /** The common pool is the JVM's. */
  static void common(Runnable task) {
    ForkJoinPool pool = ForkJoinPool.commonPool();
    pool.execute(task);
  }

  static void inBackground(ExecutorService executor, Runnable task) {
    executor.execute(task);
  }
}
