package dev.custody.runtime;

import java.lang.reflect.Method;

/** Makes virtual threads, by reflection as 17 has none. */
final class VirtualThread {
  private VirtualThread() {}

  /** A virtual thread that has yet to be started. */
  static Thread unstarted(Runnable work) {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method unstarted =
          Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
      return (Thread) unstarted.invoke(builder, work);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no virtual threads here", e);
    }
  }
}
