package dev.custody.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The traces of all objects that are alive, by identity, and what is said when one is not. */
final class Traces {
  private final Map<Identity, Trace> traces = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final Cleaner cleaner = Cleaner.create();
  private final Logger logger;

  Traces(Logger logger) {
    this.logger = logger;
  }

  /** The trace of an object, new if need be. */
  Trace of(Object object) {
    Identity identity = new Identity(object);
    Trace known = traces.get(identity);
    if (known != null) {
      return known;
    }
    Trace made = new Trace(object, last.incrementAndGet());
    Trace other = traces.putIfAbsent(identity, made);
    if (other != null) {
      return other;
    }
    cleaner.register(object, () -> collected(identity, made));
    return made;
  }

  /** The trace of an object; null if nothing has happened to it. */
  @Nullable Trace find(Object object) {
    return traces.get(new Identity(object));
  }

  List<Obligation> outstanding() {
    return traces.values().stream()
        .filter(trace -> trace.owed() > 0)
        .sorted(Comparator.comparingLong(Trace::number))
        .map(Trace::obligation)
        .toList();
  }

  private void collected(Identity identity, Trace trace) {
    traces.remove(identity);
    if (trace.owed() > 0) {
      logger.log(Level.WARNING, "leak: " + trace.obligation());
    }
  }

  /** An object without what it says of itself, and without keeping it alive. */
  private static final class Identity extends WeakReference<Object> {
    private final int hash;

    Identity(Object object) {
      super(object);
      this.hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null && other instanceof Identity identity && identity.get() == mine;
    }
  }
}
