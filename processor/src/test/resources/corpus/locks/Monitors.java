package corpus.locks;

import java.util.ArrayDeque;
import java.util.Deque;

/** Intrinsic locks: waiting and waking need the one of the very object. */
final class Monitors {
  private final Object lock = new Object();
  private final Deque<String> lines = new ArrayDeque<>();
  private boolean ready;

  synchronized String take() throws InterruptedException {
    while (lines.isEmpty()) {
      wait();
    }
    return lines.poll();
  }

  synchronized void put(String line) {
    lines.add(line);
    notifyAll();
  }

  void otherMonitor(String line) {
    synchronized (lock) {
      lines.add(line);
      notifyAll(); // finds wait-without-lock
    }
  }

  void ownMonitor() {
    synchronized (lock) {
      ready = true;
      lock.notifyAll();
    }
  }

  synchronized void waitsOnAnother() throws InterruptedException {
    while (!ready) {
      lock.wait(); // finds wait-without-lock
    }
  }

  void waits() throws InterruptedException {
    synchronized (lock) {
      while (!ready) {
        lock.wait(100);
      }
    }
  }

  void afterTheBlock() {
    synchronized (lock) {
      ready = true;
    }
    lock.notify(); // finds wait-without-lock
  }

  /** The caller may hold it. */
  void forTheCaller() {
    notifyAll();
  }

  static void ofAParameter(Object given) {
    given.notifyAll();
  }

  synchronized void inAHelper() {
    wake();
  }

  private void wake() {
    notifyAll();
  }

  void nested() {
    synchronized (this) {
      synchronized (lock) {
        lock.notify();
        notify();
      }
    }
  }

  /** Whoever has it may have it again. */
  synchronized void again() {
    synchronized (this) {
      notify();
    }
    notify();
  }

  void ofALocal() throws InterruptedException {
    final Object mine = lock;
    synchronized (mine) {
      mine.wait(1);
      lock.notify();
    }
  }

  static synchronized void ofTheClass() {
    Monitors.class.notifyAll();
  }

  void exceptions(String line) throws InterruptedException {
    synchronized (lock) {
      try {
        lock.wait(10);
      } catch (InterruptedException e) {
        lock.notifyAll();
        throw e;
      }
    }
  }

  /** An inner object's monitor is not that of the outer one. */
  final class Inner {
    void wake() {
      synchronized (Monitors.this) {
        Monitors.this.notifyAll();
      }
    }

    synchronized void wakesTheOuter() {
      synchronized (lock) {
        lock.notifyAll();
      }
    }
  }
}
