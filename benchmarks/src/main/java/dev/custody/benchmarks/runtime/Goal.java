package dev.custody.benchmarks.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much ours may take, as a multiple of the best of its peers in the same run, or by itself if
 * it has none.
 *
 * @param id as in the table of goals
 * @param says what is compared with what
 * @param ours the name of a benchmark, with its parameters
 * @param peers the names of the others; the quickest of them counts
 * @param bound the largest ratio that is good enough; without peers, the largest number
 */
record Goal(String id, String says, String ours, List<String> peers, double bound) {
  private static final String NOT_MEASURED = " | | | |";

  /** The row of the table, with cells for each run; empty if it was measured in none. */
  Optional<String> row(List<Map<String, Double>> runs) {
    if (runs.stream().allMatch(run -> cells(run).isEmpty())) {
      return Optional.empty();
    }
    StringBuilder row = new StringBuilder("| " + id + " | " + says + " | " + number(bound) + " |");
    runs.forEach(run -> row.append(cells(run).orElse(NOT_MEASURED)));
    return Optional.of(row.append('\n').toString());
  }

  private Optional<String> cells(Map<String, Double> run) {
    if (!run.containsKey(ours)) {
      return Optional.empty();
    }
    double mine = run.get(ours);
    if (peers.isEmpty()) {
      return Optional.of(" " + number(mine) + " | | | " + met(mine) + " |");
    }
    return peers.stream()
        .filter(run::containsKey)
        .min(Comparator.comparing(run::get))
        .map(best -> beside(mine, best, run.get(best)));
  }

  private String beside(double mine, String best, double theirs) {
    String peer = best.replaceAll("^\\w+\\.|[ :].*$", "");
    double ratio = mine / theirs;
    return String.format(
        Locale.ROOT,
        " %s | %s (%s) | %.2f | %s |",
        number(mine),
        number(theirs),
        peer,
        ratio,
        met(ratio));
  }

  /** Two decimals are more than a reading is good for where there are thousands. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1_000 ? "%.2f" : "%.0f", value);
  }

  private String met(double reached) {
    return reached <= bound ? "yes" : "**no**";
  }
}
