package dev.custody.runtime;

/** Thrown by an unlock that was refused. The lock is as it was. */
public final class LockMisuseException extends IllegalMonitorStateException {
  private static final long serialVersionUID = 1L;

  private final LockMisuse misuse;

  LockMisuseException(LockMisuse misuse, ResilientSpinLock lock) {
    super("unlock refused: " + lock.name() + " " + misuse);
    this.misuse = misuse;
  }

  /**
   * What is wrong.
   *
   * @return the kind
   */
  public LockMisuse misuse() {
    return misuse;
  }
}
