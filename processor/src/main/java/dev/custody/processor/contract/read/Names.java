package dev.custody.processor.contract.read;

import java.util.Set;

/** What the name of a method says of its result, where there is no body to look at. */
final class Names {
  private static final Set<String> ACQUIRING =
      Set.of(
          "accept",
          "acquire",
          "alloc",
          "allocate",
          "build",
          "connect",
          "copy",
          "create",
          "dup",
          "fork",
          "make",
          "new",
          "obtain",
          "open");

  /** Words that on a method that returns its own type say that it returns its receiver. */
  private static final Set<String> FLUENT = Set.of("accept", "build", "connect", "make", "open");

  private static final Set<String> ENDING =
      Set.of(
          "abort",
          "cancel",
          "close",
          "destroy",
          "disconnect",
          "dispose",
          "end",
          "free",
          "kill",
          "quit",
          "release",
          "shutdown",
          "stop",
          "terminate");

  /** What classes are called that keep in memory what others keep in a file. */
  private static final Set<String> IN_MEMORY =
      Set.of("ByteArray", "CharArray", "InMemory", "StringBuilder", "NullInput", "NullOutput");

  private Names() {}

  /** Whether a class of this simple name lives in memory, so that nothing is owed for it. */
  static boolean livesInMemory(String simpleName) {
    return IN_MEMORY.stream().anyMatch(simpleName::contains);
  }

  /**
   * Whether a method of this name yields something new; all others lend what they yield.
   *
   * @param returnsOwnType whether it is an instance method whose result may be its receiver
   */
  static boolean acquires(String name, boolean returnsOwnType) {
    String word = firstWord(name);
    return ACQUIRING.contains(word) && !(returnsOwnType && FLUENT.contains(word));
  }

  /** Whether a method of this name may end its receiver. */
  static boolean mayEnd(String name) {
    return ENDING.contains(firstWord(name)) || name.startsWith("shutDown");
  }

  /** {@code open} of {@code openStream}; the whole of a name in lower case. */
  private static String firstWord(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (!Character.isLowerCase(name.charAt(i))) {
        return name.substring(0, i);
      }
    }
    return name;
  }
}
