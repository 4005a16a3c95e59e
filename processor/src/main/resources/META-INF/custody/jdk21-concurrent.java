package java.util.concurrent;

class Executors {
  // Threads that end a minute after their last task, or are daemons.

  @Unknown
  static ExecutorService newCachedThreadPool();

  @Unknown
  static ExecutorService newCachedThreadPool(ThreadFactory threadFactory);

  @Unknown
  static ExecutorService newWorkStealingPool();

  @Unknown
  static ExecutorService newWorkStealingPool(int parallelism);

  static ExecutorService unconfigurableExecutorService(@Wraps ExecutorService executor);

  static ScheduledExecutorService unconfigurableScheduledExecutorService(
      @Wraps ScheduledExecutorService executor);

  // A thread for each task, and none besides.

  @Unknown
  static ExecutorService newVirtualThreadPerTaskExecutor();

  @Unknown
  static ExecutorService newThreadPerTaskExecutor(ThreadFactory threadFactory);
}
