package dev.custody.processor.option;

import java.util.List;
import java.util.Optional;

/**
 * What an option accepts and what it does.
 *
 * @param accepted the words, or one phrase in capitals for what is no fixed word ({@code PATH})
 * @param setter the options with a value set; empty if the value is not accepted
 */
record Values(List<String> accepted, Setter setter) {
  Values {
    accepted = List.copyOf(accepted);
  }

  /** Sets one value. */
  interface Setter {
    Optional<Options> set(Options options, String value);
  }

  /** Whether the accepted values are fixed words. */
  boolean isWords() {
    return accepted.stream().noneMatch(word -> Character.isUpperCase(word.charAt(0)));
  }
}
