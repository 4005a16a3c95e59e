package dev.custody.runtime;

/** Thrown for a text that is no set of CPUs; the mask that was to take it is as it was. */
public final class CpuTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, as the kernel classes it. */
  public enum Reason {
    /** The text is not in the grammar, or a range or group in it is empty: {@code -EINVAL}. */
    SYNTAX("is not a set of CPUs"),

    /** A CPU is beyond the last: {@code -ERANGE}. */
    RANGE("names a CPU beyond the last"),

    /** A number or mask is too large: {@code -EOVERFLOW}. */
    OVERFLOW("has a number that is too large");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Reason reason;
  private final int position;

  CpuTextException(Reason reason, CharSequence text, int position) {
    super("`" + text + "` " + reason.text + ", at character " + (position + 1));
    this.reason = reason;
    this.position = position;
  }

  /**
   * What is wrong.
   *
   * @return the class of error
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Where it was noticed.
   *
   * @return the index of a character, the length of the text for its end
   */
  public int position() {
    return position;
  }
}
