package dev.custody.processor.option;

import static com.google.common.truth.Truth.assertThat;

import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.option.OptionParser.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionParserTest {
  private static final RuleInfo LEAK = RuleInfo.error("reference-leak", "%s", "");
  private static final RuleInfo LIMIT = RuleInfo.warning("analysis-limit", "%s", "");

  private final OptionParser parser = new OptionParser(List.of("reference-leak", "analysis-limit"));

  @Test
  void everyOptionIsRead() {
    Options options =
        read(
            "contracts=a.java" + File.pathSeparator + "b",
            "contracts=c",
            "unknown=borrow",
            "unchecked=all",
            "level=warn",
            "rule.reference-leak=off",
            "unusedSuppressions=warn",
            "kernel=6.12",
            "budget=5000",
            "timings=true",
            "summary=true");

    assertThat(options.contracts()).containsExactly(Path.of("a.java"), Path.of("b"), Path.of("c"));
    assertThat(options.unknown()).isEqualTo(UnknownCalls.BORROW);
    assertThat(options.unchecked()).isEqualTo(UncheckedExceptions.ALL);
    assertThat(options.level()).isEqualTo(Severity.WARNING);
    assertThat(options.rules()).containsExactly("reference-leak", Severity.OFF);
    assertThat(options.unusedSuppressions()).isEqualTo(Severity.WARNING);
    assertThat(options.kernel()).hasValue(new KernelVersion(6, 12));
    assertThat(options.budget()).isEqualTo(5000);
    assertThat(options.timings()).isTrue();
    assertThat(options.summary()).isTrue();
  }

  @Test
  void levelIsTheMostThatAFindingCounts() {
    assertThat(read().severity(LEAK)).isEqualTo(Severity.ERROR);
    assertThat(read("level=warn").severity(LEAK)).isEqualTo(Severity.WARNING);
    assertThat(read("level=error").severity(LIMIT)).isEqualTo(Severity.WARNING);
    assertThat(read("level=off").severity(LIMIT)).isEqualTo(Severity.OFF);
  }

  @Test
  void theLevelOfOneRuleGoesBeforeTheLevelOfAll() {
    Options options = read("rule.reference-leak=error", "level=warn", "rule.analysis-limit=error");

    assertThat(options.severity(LEAK)).isEqualTo(Severity.ERROR);
    assertThat(options.severity(LIMIT)).isEqualTo(Severity.ERROR);
    assertThat(options.withLevel(Severity.OFF).severity(LEAK)).isEqualTo(Severity.OFF);
  }

  @Test
  void theLastOfTwoHolds() {
    assertThat(read("unchecked=all", "unchecked=none").unchecked())
        .isEqualTo(UncheckedExceptions.NONE);
  }

  @Test
  void unknownOptionIsToldWithTheNearestName() {
    assertThat(problem("kernal=6.12"))
        .isEqualTo(
            """
            unknown option `kernal`, did you mean `kernel`?
            options: contracts, unknown, unchecked, level, rule.ID, unusedSuppressions, kernel,\
             budget, summary, timings\
            """);
    assertThat(problem("sarif=x").lines().findFirst()).hasValue("unknown option `sarif`");
  }

  @Test
  void unknownRuleIsToldWithTheNearestId() {
    assertThat(problem("rule.reference-laek=off"))
        .isEqualTo(
            """
            there is no rule `reference-laek`, did you mean `rule.reference-leak`?
            rules: analysis-limit, reference-leak\
            """);
  }

  @Test
  void wrongValueIsToldWithWhatIsAccepted() {
    assertThat(problem("unchecked=every"))
        .isEqualTo("option `unchecked` does not accept `every`\naccepted are explicit, all, none");
    assertThat(problem("level=wran"))
        .isEqualTo(
            "option `level` does not accept `wran`, did you mean `warn`?\n"
                + "accepted are error, off, warn");
    assertThat(problem("rule.reference-leak=on")).contains("accepted are error, off, warn");
    assertThat(problem("kernel=6.12.1")).contains("accepted is VERSION such as 6.12, from 5.0");
    assertThat(problem("budget=10")).contains("accepted is NUMBER from 1000 to 100000000");
    assertThat(problem("budget=999999999")).contains("NUMBER");
    assertThat(problem("contracts=a\0b")).contains("accepted is PATH");
  }

  @Test
  void anOptionWithoutValueIsTold() {
    assertThat(problem("summary"))
        .isEqualTo("option `summary` needs a value; accepted are false, true");
    assertThat(problem("level=")).contains("needs a value");
  }

  @Test
  void whatIsWrongLeavesTheRestAsItIs() {
    OptionParser.Result result =
        parser.parse(Options.DEFAULTS, List.of("summary=true", "x=y", "level=z", "timings=true"));

    assertThat(result.problems().stream().map(Problem::option)).containsExactly("x=y", "level=z");
    assertThat(result.options()).isEqualTo(Options.DEFAULTS.withSummary(true).withTimings(true));
  }

  @Test
  void everyRuleHasAnOptionOfItsOwn() {
    assertThat(parser.names())
        .containsAtLeast("rule.reference-leak", "rule.analysis-limit", "level");
    assertThat(parser.names()).doesNotContain("rule.ID");
  }

  private Options read(String... given) {
    OptionParser.Result result = parser.parse(Options.DEFAULTS, List.of(given));
    assertThat(result.problems()).isEmpty();
    return result.options();
  }

  private String problem(String given) {
    OptionParser.Result result = parser.parse(Options.DEFAULTS, List.of(given));
    assertThat(result.options()).isEqualTo(Options.DEFAULTS);
    assertThat(result.problems()).hasSize(1);
    return result.problems().get(0).message();
  }
}
