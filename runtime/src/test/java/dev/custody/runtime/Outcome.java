package dev.custody.runtime;

import java.util.List;

/** What one operation returned, left behind and reported. */
record Outcome(Object result, int count, List<CountMisuse> misuses) {
  /** The result of an operation that has none. */
  static final String NOTHING = "nothing";

  Outcome {
    misuses = List.copyOf(misuses);
  }

  @Override
  public String toString() {
    return result + ", " + Integer.toHexString(count) + ", " + misuses;
  }
}
