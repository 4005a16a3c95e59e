package dev.custody.processor.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest of some accepted words. */
public final class Spelling {
  private Spelling() {}

  /**
   * The accepted word that most likely was meant: at most a third of its letters differ. Ties go to
   * the first in alphabetical order.
   */
  public static Optional<String> nearest(String written, Collection<String> accepted) {
    return accepted.stream()
        .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ; did you mean `x`?}, or nothing if no accepted word is near. */
  public static String hint(String written, Collection<String> accepted) {
    return nearest(written, accepted).map(word -> "; did you mean `" + word + "`?").orElse("");
  }

  /** Damerau's distance: insertions, deletions, replacements, swaps of neighbours. */
  private static int distance(String written, String word) {
    String a = written.toLowerCase(java.util.Locale.ROOT);
    String b = word.toLowerCase(java.util.Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
