package dev.custody.runtime;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Shared fields are read and written in the modes that somebody has thought about. A mode that is
 * too weak shows on processors that reorder, and hardly ever on the one that tests run on; so a
 * change of mode has to be written down, with {@code -Dcustody.update=true}, and is seen in review.
 */
final class AccessModesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/custody/runtime");
  private static final Path WRITTEN =
      Path.of("src/test/resources/dev/custody/runtime/access-modes.txt");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:VarHandle|IntWord|LongWord) (\\w+) ?[=,)]");
  private static final Pattern AS_METHOD_HANDLE =
      Pattern.compile("\\b(\\w+)\\.toMethodHandle\\(AccessMode\\.(\\w+)\\)");
  private static final Pattern ACCESS =
      Pattern.compile("\\b(\\w+)\\s*\\.((?:get|set|compareAnd|weakCompareAnd)\\w*|\\w+Fence)\\(");

  @Test
  void noModeHasChangedUnseen() throws IOException {
    String now = modes();
    if (Boolean.getBoolean("custody.update")) {
      Files.writeString(WRITTEN, now);
    }
    assertWithMessage("file, field, mode and how often").that(now).isEqualTo(writtenDown());
  }

  /** One line for each file, field and mode. */
  private static String modes() throws IOException {
    Map<String, Integer> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        String source = Files.readString(file);
        Set<String> fields = new HashSet<>(Set.of("VarHandle", "WORD")); // WORD is of a supertype
        DECLARED.matcher(source).results().forEach(found -> fields.add(found.group(1)));
        for (Pattern pattern : List.of(ACCESS, AS_METHOD_HANDLE)) {
          Matcher access = pattern.matcher(source);
          while (access.find()) {
            if (fields.contains(access.group(1))) {
              times.merge(type + " " + access.group(1) + " " + access.group(2), 1, Integer::sum);
            }
          }
        }
      }
    }
    return times.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
        .collect(joining());
  }

  /** From the class path, as the sources may be a copy. */
  private static String writtenDown() throws IOException {
    try (var stream = AccessModesTest.class.getResourceAsStream("access-modes.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
