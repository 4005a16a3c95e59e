package dev.custody.catalogue;

/**
 * One of those that may call the functions of a set.
 *
 * @param name a program type or a section
 * @param since the release in which it came to the set, unknown if it was there from the start
 */
record Caller(String name, Version since) {
  /** From the form {@code SYSCALL@6.10} or {@code SYSCALL}. */
  static Caller parse(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new Caller(text, Version.UNKNOWN)
        : new Caller(text.substring(0, at), Version.parse(text.substring(at + 1)));
  }
}
