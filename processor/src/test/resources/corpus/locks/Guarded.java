package corpus.locks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks: taken, held, given back. */
final class Guarded {
  private final Lock lock = new ReentrantLock();
  private final ReentrantLock other = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<String> lines = new ArrayDeque<>();
  private int count;

  int countLeaking() {
    lock.lock();
    if (count < 0) {
      return 0; // finds lock-held-at-exit
    }
    lock.unlock();
    return count;
  }

  int count() {
    lock.lock();
    try {
      return Math.max(0, count);
    } finally {
      lock.unlock();
    }
  }

  void readLeaking(InputStream in) throws IOException {
    lock.lock();
    count += in.read(); // finds lock-held-at-exit
    lock.unlock();
  }

  void read(InputStream in) throws IOException {
    lock.lock();
    try {
      count += in.read();
    } finally {
      lock.unlock();
    }
  }

  void neverUnlockedLeaking() {
    lock.lock();
    count++;
  } // finds lock-held-at-exit

  void straight() {
    lock.lock();
    count++;
    lock.unlock();
  }

  void throwsLeaking(String line) {
    lock.lock();
    if (line.isEmpty()) {
      throw new IllegalArgumentException("empty"); // finds lock-held-at-exit
    }
    lines.add(line);
    lock.unlock();
  }

  void throwsBefore(String line) {
    if (line.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    lock.lock();
    lines.add(line);
    lock.unlock();
  }

  boolean tryLeaking() {
    if (lock.tryLock()) {
      count++;
      return true; // finds lock-held-at-exit
    }
    return false;
  }

  boolean tryOnce() {
    if (!lock.tryLock()) {
      return false;
    }
    try {
      count++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean unlockedWithoutTheLock() {
    boolean taken = lock.tryLock();
    try {
      return taken && count > 0;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  boolean unlockedIfTaken() {
    boolean taken = lock.tryLock();
    try {
      return taken && count > 0;
    } finally {
      if (taken) {
        lock.unlock();
      }
    }
  }

  boolean timedLeaking(long millis) throws InterruptedException {
    if (!lock.tryLock(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    Thread.sleep(1); // finds lock-held-at-exit
    lock.unlock();
    return true;
  }

  boolean timed(long millis) throws InterruptedException {
    if (!lock.tryLock(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      Thread.sleep(1);
      return true;
    } finally {
      lock.unlock();
    }
  }

  String takeLeaking() throws InterruptedException {
    lock.lock();
    while (lines.isEmpty()) {
      filled.await(); // finds lock-held-at-exit
    }
    String line = lines.poll();
    lock.unlock();
    return line;
  }

  String take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (lines.isEmpty()) {
        filled.await();
      }
      return lines.poll();
    } finally {
      lock.unlock();
    }
  }

  void bothLocks() {
    lock.lock();
    try {
      other.lock();
      try {
        count++;
      } finally {
        other.unlock();
      }
    } finally {
      lock.unlock();
    }
  }

  void oneOfTwoLeaking(boolean nested) {
    lock.lock();
    if (nested) {
      other.lock();
    }
    count++;
    lock.unlock();
  } // finds lock-held-at-exit

  void oneOrTwo(boolean nested) {
    lock.lock();
    if (nested) {
      other.lock();
    }
    count++;
    if (nested) {
      other.unlock();
    }
    lock.unlock();
  }

  /** A lock that is reentrant may be taken twice, and is given back as often. */
  void twice() {
    lock.lock();
    lock.lock();
    try {
      count++;
    } finally {
      lock.unlock();
      lock.unlock();
    }
  }

  void twiceLeaking() {
    lock.lock();
    lock.lock();
    try {
      count++;
    } finally {
      lock.unlock();
    }
  } // finds lock-held-at-exit

  void unlockedTwice() {
    lock.lock();
    count++;
    lock.unlock();
    lock.unlock(); // finds unlock-without-lock
  }

  List<String> inALoopLeaking(List<String> all) {
    List<String> found = new ArrayList<>();
    for (String line : all) {
      lock.lock();
      if (lines.contains(line)) {
        continue;
      }
      found.add(line);
      lock.unlock();
    }
    return found; // finds lock-held-at-exit
  }

  List<String> inALoop(List<String> all) {
    List<String> found = new ArrayList<>();
    for (String line : all) {
      lock.lock();
      try {
        if (lines.contains(line)) {
          continue;
        }
        found.add(line);
      } finally {
        lock.unlock();
      }
    }
    return found;
  }

  /** Locks for whoever calls end(): by its name, and by its twin. */
  static final class Bracket {
    private final Lock lock = new ReentrantLock();
    private int count;

    void begin() {
      lock.lock();
      count++;
    }

    void end() {
      count--;
      lock.unlock();
    }
  }

  /** Others can take and give back what they are given. */
  static final class Shown {
    private final Lock lock = new ReentrantLock();

    Lock lock() {
      return lock;
    }

    void hold() {
      lock.lock();
    }
  }

  /** Gives back another lock than it took. */
  static final class Mistaken {
    private final Lock lock = new ReentrantLock();
    private final Lock other = new ReentrantLock();
    private int count;

    void otherLockLeaking() {
      lock.lock();
      try {
        count++;
      } finally {
        other.unlock(); // finds unlock-other-lock
      }
    } // finds lock-held-at-exit

    void sameLock() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  void interruptedInside() throws InterruptedException {
    try {
      lock.lockInterruptibly();
      count++;
    } finally {
      lock.unlock(); // finds unlock-without-lock
    }
  }

  void interruptedBefore() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  void copiedToALocalLeaking(boolean early) {
    final Lock mine = this.lock;
    mine.lock();
    if (early) {
      return; // finds lock-held-at-exit
    }
    mine.unlock();
  }

  void copiedToALocal() {
    final Lock mine = this.lock;
    mine.lock();
    try {
      count++;
    } finally {
      mine.unlock();
    }
  }
}
