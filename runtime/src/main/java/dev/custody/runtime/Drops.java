package dev.custody.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Drops one now, and says of what a release throws that had to be declared where it was. */
  static <V> void now(String name, V value, Release<? super V> release) {
    try {
      release.release(value);
    } catch (RuntimeException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("`" + name + "` was not released", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("`" + name + "` was not released", e);
    } catch (Exception e) {
      throw new IllegalStateException("`" + name + "` was not released", e);
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
