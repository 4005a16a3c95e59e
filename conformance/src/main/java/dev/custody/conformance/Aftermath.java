package dev.custody.conformance;

import java.util.List;

/**
 * The world of the cases as seen from outside. Each world is its own copy of the classes, so that
 * one which a program left in disorder can be given up.
 */
public interface Aftermath {
  /** Lets the answers to what programs cannot know be those of a seed. */
  void seed(long seed);

  /**
   * Looks for locks that are held and regions that are open, empties the collections and slots, and
   * looks for what is owed then: a line for each, none if nothing was left. To be called by the
   * thread that ran the program.
   *
   * @throws IllegalStateException if the runtime does not trace obligations
   */
  List<String> take();
}
