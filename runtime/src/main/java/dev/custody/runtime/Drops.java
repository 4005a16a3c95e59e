package dev.custody.runtime;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drops what a dying owner has left. */
final class Drops {
  private Drops() {}

  /**
   * Drops every one, in order, also if dropping some of them throws; the first exception goes on.
   */
  static <T> void all(List<T> owned, Consumer<? super T> drop) {
    Throwable first = null;
    for (T each : owned) {
      try {
        drop.accept(each);
      } catch (RuntimeException | Error e) {
        first = joined(first, e);
      }
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }

  private static Throwable joined(@Nullable Throwable first, Throwable next) {
    if (first == null) {
      return next;
    }
    if (first != next) {
      first.addSuppressed(next);
    }
    return first;
  }
}
