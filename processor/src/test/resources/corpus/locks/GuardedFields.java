package corpus.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import com.google.errorprone.annotations.concurrent.GuardedBy;

/** Fields that name the lock which guards them. */
final class GuardedFields {
  private final Object mutex = new Object();
  private final Lock lock = new ReentrantLock();

  @GuardedBy("this")
  private int count;

  @GuardedBy("mutex")
  private final List<String> lines = new ArrayList<>();

  @GuardedBy("lock")
  private String last;

  GuardedFields(String first) {
    count = 1;
    lines.add(first);
    prepare();
  }

  private void prepare() {
    last = "";
  }

  synchronized int count() {
    return count;
  }

  int countBare() {
    return count; // finds unguarded-field
  }

  void add(String line) {
    synchronized (mutex) {
      lines.add(line);
    }
  }

  void addUnderAnother(String line) {
    synchronized (this) {
      lines.add(line); // finds unguarded-field
    }
  }

  void set(String line) {
    lock.lock();
    try {
      last = line;
    } finally {
      lock.unlock();
    }
  }

  void setLate(String line) {
    lock.lock();
    try {
      lines.size(); // finds unguarded-field
    } finally {
      lock.unlock();
    }
    last = line; // finds unguarded-field
  }

  boolean setIfFree(String line) {
    if (lock.tryLock()) {
      try {
        last = line;
      } finally {
        lock.unlock();
      }
      return true;
    }
    return false;
  }

  synchronized void helped() {
    grow();
  }

  void helpedBare() {
    grow();
  }

  private void grow() {
    count++; // finds unguarded-field
  }

  @GuardedBy("this")
  void forTheCaller() {
    count++;
  }

  void later(List<Runnable> tasks) {
    tasks.add(() -> count++);
  }

  boolean asserted() {
    assert Thread.holdsLock(this);
    return count > 0;
  }

  static int of(GuardedFields other) {
    synchronized (other) {
      return other.count;
    }
  }

  /** Guarded by itself: what is in it is meant. */
  static final class Queue {
    @GuardedBy("lines")
    private final List<String> lines = new ArrayList<>();

    @GuardedBy("lines")
    private boolean isOpen;

    void add(String line) {
      synchronized (lines) {
        lines.add(line);
        isOpen = true;
      }
    }

    void addBare(String line) {
      isOpen = !line.isEmpty(); // finds unguarded-field
    }

    @SuppressWarnings("GuardedBy")
    boolean roughly() {
      return isOpen;
    }
  }
}
