package dev.custody.runtime;

import java.lang.System.Logger;

/**
 * What a reference count does about its misuse beyond pinning itself.
 *
 * <p>FreeBSD stays silent in production and panics in a debugging kernel ({@code INVARIANTS}): that
 * is {@link #SATURATE} and {@link #THROW}. Linux warns once per place and kind: that is {@link
 * #warnOnce}. {@link #byDefault} chooses for the process.
 *
 * <p>Implementations are called on the thread that misused the count, after the count was pinned
 * (for {@link CountMisuse#BAD_ARGUMENT}: before anything happened), and must be safe for any
 * thread.
 */
@FunctionalInterface
public interface OnMisuse {
  /** Nothing: the object leaks, silently. */
  OnMisuse SATURATE = (misuse, owner) -> {};

  /** A {@link CountMisuseException} to the caller; the object leaks. */
  OnMisuse THROW =
      (misuse, owner) -> {
        throw new CountMisuseException(misuse, owner);
      };

  /**
   * Called for each misuse.
   *
   * @param misuse what happened
   * @param owner the object that has the count
   */
  void misused(CountMisuse misuse, Object owner);

  /**
   * A warning with the stack to a logger, once per calling place and kind.
   *
   * @param logger where the warnings go
   * @return a new one, which remembers its own places
   */
  static OnMisuse warnOnce(Logger logger) {
    return new WarnOnce(logger);
  }

  /**
   * The process's choice: the value of the system property {@code custody.misuse}, {@code
   * saturate}, {@code warn} or {@code throw}. Without it, {@code throw} if {@code custody.debug} is
   * {@code on}, else {@code warn}, which goes to the logger {@code dev.custody.runtime}. Read once.
   *
   * @return the same each time
   * @throws IllegalArgumentException if the property has another value
   */
  static OnMisuse byDefault() {
    return DefaultMisuse.CHOSEN;
  }
}
