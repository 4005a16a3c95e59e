package dev.custody.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The debug mode. Every use stands behind {@code if (Tracing.ON)}, a constant for the compiler, so
 * that it costs nothing where it is off.
 */
final class Tracing {
  static final boolean ON = "on".equals(System.getProperty("custody.debug"));

  private Tracing() {}

  /** Made when the mode is on and something happens. */
  private static final class Holder {
    static final Traces ALL = new Traces(System.getLogger("dev.custody.runtime"));
  }

  /** An object begins, again or for the first time, with so many references that are owed. */
  static void begun(Object object, int references) {
    Holder.ALL.of(object).begin(references);
  }

  static void acquired(Object object, int references) {
    Holder.ALL.of(object).acquired(references);
  }

  static void released(Object object, int references, boolean last) {
    Holder.ALL.of(object).released(references, last);
  }

  /** Lets a report about an object tell what happened before. */
  static void explain(Object object, Throwable report) {
    Holder.ALL.of(object).misused(report);
  }

  /** Refuses a dead object, unless the caller is in a region in which it may still look at it. */
  static void used(Object object) {
    if (!Rcu.isReading()) {
      given(object);
    }
  }

  /** Refuses a dead object that is handed over, which is wrong in a region too. */
  static void given(@Nullable Object object) {
    Trace trace = object == null ? null : Holder.ALL.find(object);
    if (trace != null) {
      trace.requireAlive();
    }
  }

  static List<Obligation> outstanding() {
    return Holder.ALL.outstanding();
  }
}
