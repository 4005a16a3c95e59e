package java.util.concurrent;

// Its threads live until it is shut down.
@MustRelease(
    value = {"shutdown", "shutdownNow", "close"},
    idempotent = true)
interface ExecutorService {}

class ThreadPoolExecutor {
  // With it all threads end by themselves.
  @Escapes
  void allowCoreThreadTimeOut(boolean value);
}

// Its threads are daemons and end when there is nothing to do.
@MustRelease({})
class ForkJoinPool {}

@MustRelease({})
class SubmissionPublisher {}

// A permit may be given back by another method or thread than took it.
class Semaphore {
  @Locks(shared = true)
  @MaySleep
  void acquire();

  @Locks(shared = true)
  @MaySleep
  void acquire(int permits);

  @Locks(shared = true)
  @MaySleep
  void acquireUninterruptibly();

  @Locks(shared = true)
  @MaySleep
  void acquireUninterruptibly(int permits);

  @TryLocks(shared = true)
  boolean tryAcquire();

  @TryLocks(shared = true)
  boolean tryAcquire(int permits);

  @TryLocks(shared = true)
  @MaySleep
  boolean tryAcquire(long timeout, TimeUnit unit);

  @TryLocks(shared = true)
  @MaySleep
  boolean tryAcquire(int permits, long timeout, TimeUnit unit);

  @Unlocks
  void release();

  @Unlocks
  void release(int permits);
}

class CountDownLatch {
  @MaySleep
  void await();
}

class CyclicBarrier {
  @MaySleep
  int await();
}

interface Future {
  @MaySleep
  V get();

  @MaySleep
  V get(long timeout, TimeUnit unit);
}

interface BlockingQueue {
  @MaySleep
  void put(@Escapes E e);

  @MaySleep
  E take();
}

// A bounded queue may be full: then the giver keeps it. Others are never full, or hardly ever.

class ArrayBlockingQueue {
  boolean offer(@Releases(when = When.TRUE) E e);

  @MaySleep
  boolean offer(@Releases(when = When.TRUE) E e, long timeout, TimeUnit unit);
}

class SynchronousQueue {
  boolean offer(@Releases(when = When.TRUE) E e);

  @MaySleep
  boolean offer(@Releases(when = When.TRUE) E e, long timeout, TimeUnit unit);
}

class CopyOnWriteArrayList {
  boolean addIfAbsent(@Releases(when = When.TRUE) E e);
}
