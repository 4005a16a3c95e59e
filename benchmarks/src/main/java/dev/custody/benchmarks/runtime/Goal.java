package dev.custody.benchmarks.runtime;

import java.util.Comparator;
import java.util.List;
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
  static final String HEADER =
      """
      | goal | what | ours | best peer | ratio | at most | met |
      |---|---|---|---|---|---|---|
      """;

  /** The row of the table; empty if one of them was not measured. */
  Optional<String> row(Map<String, Double> nanos) {
    if (peers.isEmpty() && nanos.containsKey(ours)) {
      return Optional.of(alone(nanos.get(ours)));
    }
    Optional<String> best =
        peers.stream().filter(nanos::containsKey).min(Comparator.comparing(nanos::get));
    if (!nanos.containsKey(ours) || best.isEmpty()) {
      return Optional.empty();
    }
    double mine = nanos.get(ours);
    double theirs = nanos.get(best.get());
    double ratio = mine / theirs;
    String peer = best.get().replaceAll("^\\w+\\.|[ :].*$", "");
    return Optional.of(
        String.format(
            "| %s | %s | %.2f | %.2f (%s) | %.2f | %.2f | %s |%n",
            id, says, mine, theirs, peer, ratio, bound, met(ratio)));
  }

  private String alone(double mine) {
    return String.format("| %s | %s | %.2f | | | %.2f | %s |%n", id, says, mine, bound, met(mine));
  }

  private String met(double reached) {
    return reached <= bound ? "yes" : "**no**";
  }
}
