package dev.custody.runtime;

/**
 * A use of a reference count that no correct program makes. Detection is after the fact: the count
 * is pinned at {@link RefCount#SATURATED}, so that its object leaks and is never destroyed early.
 */
public enum CountMisuse {
  /** A reference was added to a count of 0: the object was already dead. Linux only. */
  ADDED_TO_ZERO("addition on 0; use after release"),

  /** More references were added than the count can hold, or any to a pinned count. */
  SATURATED("saturated; leaking the object"),

  /** More references were released than there were, or any of a pinned count. */
  UNDERFLOW("underflow; use after release"),

  /** A release that must not be the last was. Linux only. */
  DROPPED_TO_ZERO("decrement hit 0; leaking the object"),

  /** An argument is out of the range that the operation allows. FreeBSD only. */
  BAD_ARGUMENT("argument out of range");

  private final String text;

  CountMisuse(String text) {
    this.text = text;
  }

  /**
   * What happened, in a few words.
   *
   * @return the words
   */
  @Override
  public String toString() {
    return text;
  }
}
