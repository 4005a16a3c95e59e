package deadlock;

import dev.custody.runtime.LockFailure;
import dev.custody.runtime.LockRules;
import dev.custody.runtime.ResilientSpinLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;

/** Three clerks each take the ledger in front of them, and then want the next one's. */
final class Deadlock {
  private static final List<String> CLERKS = List.of("ada", "bob", "cyd");

  /** When the last clerk had taken a ledger. */
  private volatile long begun;

  private final CyclicBarrier allHaveOne =
      new CyclicBarrier(CLERKS.size(), () -> begun = System.nanoTime());

  private Deadlock() {}

  public static void main(String[] args) throws InterruptedException {
    new Deadlock().withResilientLocks(); // loads the classes
    for (Answer answer : new Deadlock().withResilientLocks()) {
      System.out.println(answer);
    }
    System.out.println(new Deadlock().withReentrantLocks());
  }

  /** What a clerk was told, and after how long. */
  record Answer(String clerk, LockFailure failure, long nanos) {
    @Override
    public String toString() {
      String why = failure == null ? "took both" : failure.toString();
      return String.format("%s, after %.3f ms: %s", clerk, nanos / 1e6, why);
    }
  }

  private Answer[] withResilientLocks() throws InterruptedException {
    LockRules rules = LockRules.GRAPH.tellingAll();
    List<ResilientSpinLock> ledgers = new ArrayList<>();
    for (String clerk : CLERKS) {
      ledgers.add(new ResilientSpinLock("ledger of " + clerk, rules));
    }
    Answer[] answers = new Answer[CLERKS.size()];
    List<Thread> clerks = new ArrayList<>();
    for (int i = 0; i < CLERKS.size(); i++) {
      int me = i;
      ResilientSpinLock mine = ledgers.get(me);
      ResilientSpinLock next = ledgers.get((me + 1) % ledgers.size());
      clerks.add(new Thread(() -> answers[me] = takeBoth(mine, next), CLERKS.get(me)));
    }
    clerks.forEach(Thread::start);
    for (Thread clerk : clerks) {
      clerk.join();
    }
    return answers;
  }

  private Answer takeBoth(ResilientSpinLock mine, ResilientSpinLock next) {
    String me = Thread.currentThread().getName();
    LockFailure failure = mine.lock();
    if (failure != null) {
      return new Answer(me, failure, 0);
    }
    try {
      meet();
      failure = next.lock();
      long told = System.nanoTime();
      if (failure == null) {
        next.unlock();
      }
      return new Answer(me, failure, told - begun);
    } finally {
      mine.unlock();
    }
  }

  private String withReentrantLocks() throws InterruptedException {
    List<ReentrantLock> ledgers = new ArrayList<>();
    CLERKS.forEach(clerk -> ledgers.add(new ReentrantLock()));
    List<Thread> clerks = new ArrayList<>();
    for (int i = 0; i < CLERKS.size(); i++) {
      ReentrantLock mine = ledgers.get(i);
      ReentrantLock next = ledgers.get((i + 1) % ledgers.size());
      clerks.add(new Thread(() -> takeBoth(mine, next), CLERKS.get(i)));
    }
    clerks.forEach(Thread::start);
    clerks.get(0).join(1000);
    long waiting = clerks.stream().filter(Thread::isAlive).count();
    clerks.forEach(Thread::interrupt); // or they would wait for ever
    return "with ReentrantLock " + waiting + " clerks still wait after a second";
  }

  private void takeBoth(ReentrantLock mine, ReentrantLock next) {
    mine.lock();
    try {
      meet();
      next.lockInterruptibly();
      next.unlock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      mine.unlock();
    }
  }

  /** Waits while a lock is held, which nobody should: here it is what makes the deadlock sure. */
  @SuppressWarnings("custody:sleep-in-atomic")
  private void meet() {
    try {
      allHaveOne.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
