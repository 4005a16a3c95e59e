package java.util.concurrent;

import java.util.Collection;

interface Future {
  @MaySleep
  Object get();

  @MaySleep
  Object get(long timeout, TimeUnit unit);
}

class CompletableFuture {
  @MaySleep
  Object join();
}

class ForkJoinTask {
  @MaySleep
  Object join();

  @MaySleep
  Object invoke();

  @MaySleep
  void invokeAll(ForkJoinTask t1, ForkJoinTask t2);

  @MaySleep
  void invokeAll(ForkJoinTask... tasks);

  @MaySleep
  Collection invokeAll(Collection tasks);

  @MaySleep
  void quietlyJoin();

  @MaySleep
  void quietlyInvoke();
}

class CountDownLatch {
  @MaySleep
  void await();

  @MaySleep
  boolean await(long timeout, TimeUnit unit);
}

class CyclicBarrier {
  @MaySleep
  int await();

  @MaySleep
  int await(long timeout, TimeUnit unit);
}

class Phaser {
  @MaySleep
  int arriveAndAwaitAdvance();

  @MaySleep
  int awaitAdvance(int phase);

  @MaySleep
  int awaitAdvanceInterruptibly(int phase);

  @MaySleep
  int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit);
}

class Semaphore {
  @MaySleep
  void acquire();

  @MaySleep
  void acquire(int permits);

  @MaySleep
  void acquireUninterruptibly();

  @MaySleep
  void acquireUninterruptibly(int permits);

  @MaySleep
  boolean tryAcquire(long timeout, TimeUnit unit);

  @MaySleep
  boolean tryAcquire(int permits, long timeout, TimeUnit unit);
}

class Exchanger {
  @MaySleep
  Object exchange(Object x);

  @MaySleep
  Object exchange(Object x, long timeout, TimeUnit unit);
}

interface BlockingQueue {
  @MaySleep
  void put(Object e);

  @MaySleep
  boolean offer(Object e, long timeout, TimeUnit unit);

  @MaySleep
  Object take();

  @MaySleep
  Object poll(long timeout, TimeUnit unit);
}

interface BlockingDeque {
  @MaySleep
  void putFirst(Object e);

  @MaySleep
  void putLast(Object e);

  @MaySleep
  boolean offerFirst(Object e, long timeout, TimeUnit unit);

  @MaySleep
  boolean offerLast(Object e, long timeout, TimeUnit unit);

  @MaySleep
  Object takeFirst();

  @MaySleep
  Object takeLast();

  @MaySleep
  Object pollFirst(long timeout, TimeUnit unit);

  @MaySleep
  Object pollLast(long timeout, TimeUnit unit);
}

interface TransferQueue {
  @MaySleep
  void transfer(Object e);

  @MaySleep
  boolean tryTransfer(Object e, long timeout, TimeUnit unit);
}

interface ExecutorService {
  @MaySleep
  boolean awaitTermination(long timeout, TimeUnit unit);

  @MaySleep
  java.util.List invokeAll(Collection tasks);

  @MaySleep
  java.util.List invokeAll(Collection tasks, long timeout, TimeUnit unit);

  @MaySleep
  Object invokeAny(Collection tasks);

  @MaySleep
  Object invokeAny(Collection tasks, long timeout, TimeUnit unit);
}

interface CompletionService {
  @MaySleep
  Future take();

  @MaySleep
  Future poll(long timeout, TimeUnit unit);
}

enum TimeUnit {
  ;

  @MaySleep
  void sleep(long timeout);

  @MaySleep
  void timedJoin(Thread thread, long timeout);

  @MaySleep
  void timedWait(Object obj, long timeout);
}

class ForkJoinPool {
  @MaySleep
  Object invoke(ForkJoinTask task);

  @MaySleep
  boolean awaitQuiescence(long timeout, TimeUnit unit);
}

class SubmissionPublisher {
  @MaySleep
  int submit(Object item);
}
