package dev.custody.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened to the references of one object: how it began and what came last. Guarded by its
 * monitor.
 */
final class Trace {
  /** So many of the last events are kept; the first one always is. */
  private static final int KEPT = 16;

  private final String object;
  private final long number;
  private final List<TracePoint> points = new ArrayList<>();
  private boolean begun;
  private boolean misused;
  private boolean dead;
  private int owed;

  Trace(Object object, long number) {
    this.object =
        object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
    this.number = number;
  }

  long number() {
    return number;
  }

  synchronized void begin(int references) {
    points.clear();
    begun = true;
    dead = false;
    owed = references;
    add(references > 0 ? "acquired" : "made");
  }

  synchronized void acquired(int references) {
    owed += references;
    add("acquired");
  }

  synchronized void released(int references, boolean last) {
    owed -= references;
    dead |= last;
    add("released");
  }

  synchronized void misused(Throwable report) {
    misused = true;
    points.forEach(report::addSuppressed);
  }

  /** Refuses an object whose last reference is gone. */
  synchronized void requireAlive() {
    if (dead) {
      UseAfterReleaseException report = new UseAfterReleaseException(object);
      points.forEach(report::addSuppressed);
      throw report;
    }
  }

  /** How many references are owed; 0 where the beginning is not known, or the count is pinned. */
  synchronized int owed() {
    return begun && !misused ? Math.max(owed, 0) : 0;
  }

  synchronized Obligation obligation() {
    return new Obligation(object, owed(), List.copyOf(points));
  }

  private void add(String what) {
    if (points.size() == KEPT) {
      points.remove(1);
    }
    points.add(new TracePoint(what));
  }
}
