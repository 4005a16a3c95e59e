package dev.custody.runtime;

/** An unlock that no correct program makes. It is refused, and the lock stays as it was. */
public enum LockMisuse {
  /** The lock is free: unlocked twice, or never taken. */
  NOT_LOCKED("is not locked"),

  /** Another thread holds the lock. */
  NOT_OWNER("is held by another thread"),

  /** The thread took another lock later and still holds it. */
  OUT_OF_ORDER("is not the last lock that the thread took");

  private final String text;

  LockMisuse(String text) {
    this.text = text;
  }

  /**
   * What is wrong, in a few words that follow the lock's name.
   *
   * @return the words
   */
  @Override
  public String toString() {
    return text;
  }
}
