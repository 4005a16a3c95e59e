package dev.custody.processor.plugin;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The line that no failure of ours crosses: to javac, anything thrown out of a listener is a bug of
 * javac's own, and ends it with status 4.
 *
 * <p>What overflows the compiler's stack is tried once more on a large one: javac itself compiles
 * trees that are deeper than ours and its frames together fit.
 */
final class Guard {
  private static final long LARGE_STACK = 256L << 20;

  private Guard() {}

  /**
   * Does a piece of work.
   *
   * @param failed what the work yields if it fails
   * @throws VirtualMachineError if the machine fails, other than by its stack
   */
  static <T> T run(Supplier<T> work, Function<Throwable, T> failed) {
    try {
      return work.get();
    } catch (StackOverflowError deep) {
      return onLargeStack(() -> once(work, failed));
    } catch (Throwable failure) {
      return answer(failure, failed);
    }
  }

  private static <T> T once(Supplier<T> work, Function<Throwable, T> failed) {
    try {
      return work.get();
    } catch (Throwable failure) {
      return answer(failure, failed);
    }
  }

  private static <T> T answer(Throwable failure, Function<Throwable, T> failed) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
    return failed.apply(failure);
  }

  /** The compiler's thread waits, so its data is used by one thread at a time. */
  private static <T> T onLargeStack(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    new Thread(null, task, "custody", LARGE_STACK).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failure) {
          if (failure.getCause() instanceof VirtualMachineError fatal) {
            throw fatal;
          }
          throw new IllegalStateException("failed to say what failed", failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
