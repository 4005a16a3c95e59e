package dev.custody.processor.plugin;

import dev.custody.processor.ir.MethodKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How long the phases and the slowest methods of one compilation took. Confined to it. */
final class Timings {
  private static final int SLOWEST = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  private final LongSupplier clock;
  private final Map<Phase, Long> phases = new EnumMap<>(Phase.class);
  private final List<Slow> slowest = new ArrayList<>();

  /**
   * Timings by a clock.
   *
   * @param clock nanoseconds since some moment
   */
  Timings(LongSupplier clock) {
    this.clock = clock;
  }

  /** What the time goes into. */
  enum Phase {
    /** The walk that finds the methods that matter. */
    SCAN,
    /** From trees to bodies, as far as not asked for by verification. */
    LOWER,
    /** All paths, with the lowering of followed methods and the contracts of what they call. */
    VERIFY,
    /** Printing, or what a sink does. */
    REPORT
  }

  private record Slow(MethodKey method, long nanos) {}

  /** Does a piece of work and counts its time for a phase. */
  <T> T time(Phase phase, Supplier<T> work) {
    long start = clock.getAsLong();
    try {
      return work.get();
    } finally {
      phases.merge(phase, clock.getAsLong() - start, Long::sum);
    }
  }

  /** Does the verification of a method and remembers its time if it is among the longest. */
  <T> T time(MethodKey method, Supplier<T> work) {
    long start = clock.getAsLong();
    try {
      return time(Phase.VERIFY, work);
    } finally {
      slowest.add(new Slow(method, clock.getAsLong() - start));
      slowest.sort(Comparator.comparingLong(Slow::nanos).reversed().thenComparing(Slow::method));
      if (slowest.size() > SLOWEST) {
        slowest.remove(SLOWEST);
      }
    }
  }

  /** Lines for people: the phases, then the slowest methods. */
  String text() {
    List<String> lines = new ArrayList<>(List.of("custody: time in ms"));
    for (Phase phase : Phase.values()) {
      lines.add(row(phases.getOrDefault(phase, 0L), phase.name().toLowerCase(Locale.ROOT)));
    }
    lines.add("slowest methods");
    slowest.forEach(slow -> lines.add(row(slow.nanos(), slow.method().toString())));
    return String.join("\n", lines);
  }

  private static String row(long nanos, String what) {
    return String.format(Locale.ROOT, "%10.1f  %s", nanos / NANOS_PER_MILLI, what);
  }
}
