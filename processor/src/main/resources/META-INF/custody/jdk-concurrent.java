package java.util.concurrent;

// Threads end with their work; what is owed for an executor is decided with the lambdas it runs.
@MustRelease({})
interface ExecutorService {}

@MustRelease({})
class SubmissionPublisher {}

// A permit may be given back by another method or thread than took it.
class Semaphore {
  @MaySleep
  void acquire();

  @MaySleep
  void acquire(int permits);

  @MaySleep
  void acquireUninterruptibly();

  @MaySleep
  void acquireUninterruptibly(int permits);
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
