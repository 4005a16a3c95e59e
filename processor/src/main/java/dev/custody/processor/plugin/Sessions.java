package dev.custody.processor.plugin;

import com.sun.source.util.JavacTask;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * Which compilations have a session.
 *
 * <p>The plugin and the processor of one compilation share nothing but its {@link JavacTask}, and
 * that keeps no data of others: so this map is the one static state of the checker. It holds tasks
 * and sessions weakly; a task keeps its session alive as one of its listeners. Safe for any thread,
 * as build tools compile several modules at once.
 */
final class Sessions {
  private static final Map<JavacTask, WeakReference<Session>> OF = new WeakHashMap<>();

  private Sessions() {}

  /** The session of a task, made if there is none. */
  static Session of(JavacTask task, Supplier<Session> maker) {
    synchronized (OF) {
      WeakReference<Session> known = OF.get(task);
      Session session = known == null ? null : known.get();
      return session == null ? add(task, maker) : session;
    }
  }

  /**
   * Gives a task its session.
   *
   * @throws IllegalStateException if it has one
   */
  static Session add(JavacTask task, Supplier<Session> maker) {
    synchronized (OF) {
      WeakReference<Session> known = OF.get(task);
      if (known != null && known.get() != null) {
        throw new IllegalStateException("the compilation is checked already");
      }
      Session session = maker.get();
      OF.put(task, new WeakReference<>(session));
      return session;
    }
  }
}
