package dev.custody.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast cases are judged: all of them on all cores as {@code run} does it, and on one thread how
 * long the verifier itself takes, by the checker's own timings.
 */
final class Pace {
  private static final Pattern VERIFYING =
      Pattern.compile("([0-9.]+) {2}verify$", Pattern.MULTILINE);
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<Case> cases;

  Pace(List<Case> cases) {
    this.cases = cases;
  }

  /** Prints a line for each round; the first ones warm up. */
  void measure(int rounds, PrintStream out) throws InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      out.printf(
          Locale.ROOT,
          "round %d: %.0f cases a second, %.3f ms in the verifier for each%n",
          round,
          casesPerSecond(),
          verifying());
    }
  }

  private double casesPerSecond() throws InterruptedException {
    long start = System.nanoTime();
    List<Verdict> verdicts = new ArrayList<>();
    Main.verdicts(cases, verdicts::add);
    return verdicts.size() * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  private double verifying() {
    Judge judge = new Judge();
    double millis = 0;
    for (int i = 0; i < cases.size(); i += Main.BATCH) {
      List<Case> batch = cases.subList(i, Math.min(cases.size(), i + Main.BATCH));
      Matcher row = VERIFYING.matcher(judge.timings(batch));
      if (!row.find()) {
        throw new IllegalStateException("the checker prints no timings");
      }
      millis += Double.parseDouble(row.group(1));
    }
    return millis / cases.size();
  }
}
