package dev.custody.processor.rule;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.CustodyTester;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each named difference between programs of a BPF type and all other Java, shown by one method in
 * {@code own/settings.txt} that is checked as both. {@code // program: id} marks what is found in
 * the program, {@code // java: id} what is found in the ordinary method.
 */
final class ProfilesTest {
  /**
   * A method that the two profiles see differently.
   *
   * @param setting what they differ in
   * @param body its lines, marked for both
   * @param end the marks of its last line
   */
  record Sample(String setting, String body, String end) {
    String as(String profile, String annotation) {
      String method = annotation + " static void run() {\n" + body + "} // " + end + "\n";
      StringBuilder marked = new StringBuilder();
      for (String line : method.lines().toList()) {
        marked.append(mark(line, profile)).append('\n');
      }
      return OwnTypesTest.read("types.java.txt") + marked + "}\n";
    }

    private static String mark(String line, String profile) {
      int comment = line.indexOf(" // ");
      if (comment < 0) {
        return line;
      }
      Matcher found = Pattern.compile(profile + ": ([a-z, -]+)").matcher(line.substring(comment));
      String code = line.substring(0, comment);
      return found.find() ? code + " // finds " + found.group(1).strip() : code;
    }

    @Override
    public String toString() {
      return setting;
    }
  }

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String part : OwnTypesTest.read("settings.txt").split("(?m)^== ")) {
      List<String> lines = part.lines().toList();
      if (!part.isBlank()) {
        StringBuilder body = new StringBuilder();
        lines.stream().skip(1).filter(l -> !l.startsWith(">")).forEach(l -> body.append(l + "\n"));
        String last = lines.get(lines.size() - 1);
        String end = last.startsWith(">") ? last.substring(2) : "";
        samples.add(new Sample(lines.get(0), body.toString(), end));
      }
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void programIsHeldToIt(Sample sample) {
    new CustodyTester().check(sample.as("program", "@ProgramType(\"tc\")"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void otherJavaIsNot(Sample sample) {
    new CustodyTester().check(sample.as("java", ""));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theTwoDiffer(Sample sample) {
    assertThat(sample.as("program", "")).isNotEqualTo(sample.as("java", ""));
  }

  @Test
  void everySettingIsShown() {
    Set<String> shown = new TreeSet<>();
    samples().forEach(sample -> shown.add(sample.setting()));
    Set<String> settings = new TreeSet<>();
    Arrays.stream(Setting.values()).map(Setting::name).forEach(settings::add);
    assertThat(shown).containsAtLeastElementsIn(settings);
    Arrays.stream(Profile.class.getRecordComponents())
        .map(RecordComponent::getName)
        .forEach(settings::add);
    assertThat(settings).containsAtLeastElementsIn(shown);
  }
}
