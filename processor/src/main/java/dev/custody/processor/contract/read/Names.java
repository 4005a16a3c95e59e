package dev.custody.processor.contract.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      Set.of(
          "ByteArray",
          "ByteBufferInput",
          "ByteBufferOutput",
          "CharArray",
          "InMemory",
          "StringBuilder",
          "NullInput",
          "NullOutput");

  /**
   * Packages whose classes hold nothing that has to be released, but for some by their last word.
   */
  private static final List<String> PLAIN_PACKAGES =
      List.of("java.lang.", "java.util.", "java.time.", "java.text.", "java.math.");

  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "java.io.File", "java.nio.file.Path", "java.nio.charset.Charset", "java.nio.ByteBuffer");

  private static final List<String> AT_WORK =
      List.of("Thread", "Timer", "Executor", "Service", "Pool", "Process", "Runtime");

  private Names() {}

  /** Whether objects of a class of this qualified name hold nothing that has to be released. */
  static boolean isPlain(String qualifiedName) {
    return PLAIN_TYPES.contains(qualifiedName)
        || (PLAIN_PACKAGES.stream().anyMatch(qualifiedName::startsWith)
            && AT_WORK.stream().noneMatch(qualifiedName::endsWith));
  }

  /** The answer of a question of this name that says that its receiver has ended; empty if none. */
  static Optional<Boolean> tellsOfEnd(String name) {
    return switch (name) {
      case "isClosed", "isShutdown", "isTerminated", "isDisposed", "isReleased" ->
          Optional.of(true);
      case "isOpen" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

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

  /** Whether one of a name's words says that something ends: {@code doClose}. */
  static boolean soundsEnding(String name) {
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || Character.isUpperCase(name.charAt(i))) {
        if (mayEnd(name.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i;
      }
    }
    return name.startsWith("shutDown");
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
