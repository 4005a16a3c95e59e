package dev.custody.processor.rule;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.CustodyTester;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules that mirror the kernel hold for anybody's types: {@code own/types.java.txt} declares a
 * counted type, a single owner, locks, regions, a queue, slots and an iterator of which the checker
 * has never heard, {@code own/rules.txt} a program for each rule. Lines that begin with {@code -}
 * stand in the wrong program only, those with {@code +} in the right one.
 */
final class OwnTypesTest {
  /**
   * Rules that are about something that only fields and ordinary classes have, or only an option
   * asks for.
   */
  private static final Set<String> OF_JAVA_ALONE =
      Set.of(
          "unreleased-field",
          "kernel-too-old",
          "blocking-call",
          "wrong-context",
          "wait-without-lock",
          "unguarded-field");

  /**
   * A program and its smallest correction.
   *
   * @param rule what the wrong one breaks
   * @param headline the message of it
   */
  record Twin(String rule, String headline, String wrong, String right) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static List<Twin> twins() {
    List<Twin> twins = new ArrayList<>();
    for (String part : read("rules.txt").split("(?m)^== ")) {
      if (!part.isBlank()) {
        twins.add(twin(part.lines().toList()));
      }
    }
    return twins;
  }

  private static Twin twin(List<String> lines) {
    String[] head = lines.get(0).split(" ", 3);
    StringBuilder wrong = new StringBuilder();
    StringBuilder right = new StringBuilder();
    String end = "";
    for (String line : lines.subList(1, lines.size())) {
      char side = line.charAt(0);
      if (side == '>') {
        end = " // finds " + line.substring(2);
      }
      String text = "  " + line.substring(1).stripTrailing() + "\n";
      wrong.append(side == '-' || side == ' ' ? text : "");
      right.append(side == '+' || side == ' ' ? text.replaceAll(" // finds .*", "") : "");
    }
    String start =
        read("types.java.txt") + "@ProgramType(\"" + head[1] + "\") static void run() {\n";
    return new Twin(
        head[0],
        head[2].substring(1, head[2].length() - 1),
        start + wrong + "}" + end + "\n}\n",
        start + right + "}\n}\n");
  }

  @ParameterizedTest
  @MethodSource("twins")
  void wrongIsFoundAndTheSmallestCorrectionIsSilent(Twin twin) {
    CustodyTester custody = new CustodyTester();
    List<String> messages = custody.check(twin.wrong()).messages();
    assertThat(messages).isNotEmpty();
    assertThat(messages.get(0)).contains("[custody:" + twin.rule() + "] " + twin.headline());
    custody.check(twin.right());
  }

  @Test
  void everyRuleHasItsTwins() {
    Set<String> rules = new TreeSet<>();
    Rules.all().forEach(rule -> rules.add(rule.info().id()));
    rules.removeAll(OF_JAVA_ALONE);
    Set<String> shown = new TreeSet<>();
    twins().forEach(twin -> shown.add(twin.rule()));
    assertThat(shown).isEqualTo(rules);
  }

  /** A text of the folder {@code own}. */
  static String read(String name) {
    try (InputStream in = OwnTypesTest.class.getResourceAsStream("/own/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
