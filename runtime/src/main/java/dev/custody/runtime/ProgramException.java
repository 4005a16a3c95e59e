package dev.custody.runtime;

/**
 * Thrown by a program to end at once: what {@link Kfuncs#throwProgram} throws. Whoever runs the
 * program catches it; the program itself does not.
 *
 * <p>Mirrors the exception of {@code bpf_throw} (Linux 6.7).
 */
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long cookie;

  /**
   * An exception of a program.
   *
   * @param cookie what the program says with it
   */
  public ProgramException(long cookie) {
    super("the program threw " + cookie);
    this.cookie = cookie;
  }

  /**
   * What the program said with it: without another callback, its result.
   *
   * @return the number
   */
  public long cookie() {
    return cookie;
  }
}
