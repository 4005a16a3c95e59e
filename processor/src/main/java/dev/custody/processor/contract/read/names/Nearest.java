package dev.custody.processor.contract.read.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** {@code ; did you mean `x`?}, or nothing if no accepted word is near. */
  public static String hint(String written, Collection<String> accepted) {
    int most = Math.max(1, written.length() / 3);
    return accepted.stream()
        .filter(word -> distance(written, word) <= most)
        .min(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()))
        .map(word -> "; did you mean `" + word + "`?")
        .orElse("");
  }

  /** Levenshtein's distance, upper and lower case being the same. */
  private static int distance(String written, String word) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = word.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
