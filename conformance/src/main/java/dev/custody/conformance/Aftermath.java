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
   * Looks for locks that are held and regions that are open, and empties the collections and slots:
   * a line for each that was left so. To be called by the thread that ran the program.
   *
   * @throws IllegalStateException if the runtime does not trace obligations
   */
  List<String> take();

  /** What is owed by anybody, a line each. This asks every object that is still in memory. */
  List<String> leaks();
}
