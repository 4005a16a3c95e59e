package dev.custody.runtime;

import java.util.List;

/**
 * References to one object that were acquired and not released, as the debug mode knows them.
 *
 * @param object the type and identity of the object
 * @param references how many are owed
 * @param history how the object began and what was done to its references last, in order; each says
 *     what and by which thread, and its stack says where
 */
public record Obligation(String object, int references, List<? extends Throwable> history) {
  /**
   * Copies the history.
   *
   * @param object the type and identity of the object
   * @param references how many are owed
   * @param history what was done to its references
   */
  public Obligation {
    history = List.copyOf(history);
  }

  /**
   * The obligation with all stacks.
   *
   * @return a text of many lines for people
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(summary());
    for (Throwable point : history) {
      text.append("\n  ").append(point.getMessage());
      for (StackTraceElement frame : point.getStackTrace()) {
        text.append("\n    at ").append(frame);
      }
    }
    return text.toString();
  }

  /** The first line of it. */
  String summary() {
    return object + ": " + references + (references == 1 ? " reference" : " references") + " owed";
  }
}
