package dev.custody.runtime;

/**
 * Thrown by a count that was misused, where {@link OnMisuse#THROW} is in force. In debug mode the
 * suppressed exceptions say, with their stacks, how the object began and what was done to its
 * references last.
 */
public final class CountMisuseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final CountMisuse misuse;

  /**
   * An exception about one misuse.
   *
   * @param misuse what happened
   * @param owner the object that has the count; only its type and identity go into the message, as
   *     its own {@code toString()} may not be safe to call any more
   */
  public CountMisuseException(CountMisuse misuse, Object owner) {
    super(message(misuse, owner));
    this.misuse = misuse;
    if (Tracing.ON) {
      Tracing.explain(owner, this);
    }
  }

  /**
   * What happened.
   *
   * @return the kind
   */
  public CountMisuse misuse() {
    return misuse;
  }

  static String message(CountMisuse misuse, Object owner) {
    String identity = Integer.toHexString(System.identityHashCode(owner));
    return "reference count of " + owner.getClass().getName() + "@" + identity + ": " + misuse;
  }
}
