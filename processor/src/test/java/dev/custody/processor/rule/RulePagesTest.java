package dev.custody.processor.rule;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.custody.processor.CustodyTester;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.verify.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules, their classes, their pages and their tests are the same list; pages show what is so. */
final class RulePagesTest {
  private static final Path PAGES = Path.of("../docs/rules");

  /** Pages that are not a rule's: the list, and what the checker says of itself. */
  private static final Set<String> OTHERS =
      Set.of("index", "internal-error", "analysis-limit", "unused-suppression");

  private static final Path KERNEL_RULES =
      Path.of("../conformance/src/test/resources/oracle/rules.tsv");

  /** Of these the kernel has no message, or it is not about ownership. */
  private static final Set<String> NO_MESSAGE = Set.of("stale-borrow", "limits");

  private static final Path TESTS = Path.of("src/test/java/dev/custody/processor/rule");

  static List<RuleInfo> rules() {
    return Rules.all().stream().map(Rule::info).toList();
  }

  @Test
  void everyRuleHasItsPageAndNoPageIsLeftOver() throws IOException {
    assertThat(names(PAGES, ".md", OTHERS)).isEqualTo(ids());
  }

  @Test
  void everyRuleHasItsTest() throws IOException {
    SortedSet<String> tests =
        names(TESTS, "Test.java", Set.of("RulePages", "OwnTypes", "Profiles"));
    for (String id : ids()) {
      assertThat(tests).contains(camelCase(id));
    }
  }

  @Test
  void indexListsEveryRule() throws IOException {
    StringBuilder index = new StringBuilder();
    for (RuleInfo rule : rules()) {
      index.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
      index.append(rule.summary()).append(" | ");
      index.append(rule.kernel().isEmpty() ? "" : "`" + rule.kernel() + "`").append(" |\n");
    }
    Path file = PAGES.resolve("index.md");
    String page = Files.readString(file);
    int table = page.indexOf("|---|---|---|\n") + "|---|---|---|\n".length();
    if (Boolean.getBoolean("custody.update")) {
      Files.writeString(file, page.substring(0, table) + index);
      page = Files.readString(file);
    }
    assertThat(page.substring(table)).isEqualTo(index.toString());
  }

  /** With {@code -Dcustody.update=true} the output on the page is written instead of compared. */
  @ParameterizedTest
  @MethodSource("rules")
  void wrongProgramGivesTheOutputOfItsPageAndTheRightOneIsSilent(RuleInfo rule) throws IOException {
    Path file = PAGES.resolve(rule.id() + ".md");
    RulePage page = RulePage.read(Files.readString(file));
    CustodyTester custody = new CustodyTester(page.options());

    String output = custody.output(page.wrong());
    if (Boolean.getBoolean("custody.update")) {
      Files.writeString(file, page.withOutput(output));
      page = RulePage.read(Files.readString(file));
    }
    assertThat(output).contains("[custody:" + rule.id() + "]");
    assertThat(page.output()).isEqualTo(output);
    assertWithMessage("the right program").that(custody.output(page.right())).isEmpty();
    assertThat(page.text().lines().count()).isAtMost(60);
  }

  /** {@code rules.tsv} names the kernel's messages, and what holds of a message's register. */
  static List<List<String>> kernelRules() throws IOException {
    return Files.readAllLines(KERNEL_RULES).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("rule\t"))
        .map(line -> List.of(line.split("\t", -1)))
        .filter(row -> !NO_MESSAGE.contains(row.get(0)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kernelRules")
  void pageQuotesAMessageOfTheKernel(List<String> row) throws IOException {
    String page = Files.readString(PAGES.resolve(row.get(0) + ".md")).replaceAll("\\s+", " ");
    String patterns =
        Stream.of(row.get(2).split(" \\|\\| "))
            .map(pattern -> pattern.replaceAll("\\\\\\{[^ ]*", ""))
            .filter(pattern -> !pattern.isBlank())
            .collect(Collectors.joining("|"));
    String example = Pattern.quote(row.get(3).replaceAll(" \\{.*", "").replaceAll(".*; ", ""));
    assertThat(page).containsMatch("`[^`]*(" + example + "|" + patterns + ")[^`]*`");
  }

  private static SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    rules().forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static SortedSet<String> names(Path folder, String suffix, Set<String> except)
      throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .filter(name -> !except.contains(name))
          .forEach(names::add);
    }
    return names;
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
