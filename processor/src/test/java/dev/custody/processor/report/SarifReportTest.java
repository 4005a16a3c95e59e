package dev.custody.processor.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.custody.processor.report.Sample.METHOD;
import static dev.custody.processor.report.Sample.ONE;
import static dev.custody.processor.report.Sample.source;
import static dev.custody.processor.report.Sample.spot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifReportTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/custody/processor/report/leak.sarif");

  private static final SourceText CACHE =
      source(
          "PageCache.java",
          "    Page page = pool.take();",
          "    if (page.isStale())",
          "    {",
          "      return null;");

  private static final Finding LEAK =
      Sample.leak(
          spot(CACHE, 31),
          new Step.Acquired(spot(CACHE, 28), ONE, false),
          new Step.BranchTaken(spot(CACHE, 29), true),
          new Step.MethodLeft(spot(CACHE, 31), List.of(ONE), false));

  /** With {@code -Dcustody.update=true} the expected output is written instead of compared. */
  @Test
  void leakIsTheGoldenFile() throws IOException {
    String sarif = write(outcome(List.of(LEAK), List.of(), List.of()));
    if (Boolean.getBoolean("custody.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, sarif);
    }
    assertThat(sarif).isEqualTo(Files.readString(GOLDEN));
    assertIsValid(sarif);
  }

  @ParameterizedTest
  @MethodSource("dev.custody.processor.report.TextReportTest#steps")
  void everyKindOfStepIsValid(Step step, String verb, String effect) throws IOException {
    String sarif =
        write(outcome(List.of(Sample.leak(spot(CACHE, 31), step)), List.of(), List.of()));
    assertIsValid(sarif);
    String message =
        new ObjectMapper()
            .readTree(sarif)
            .at("/runs/0/results/0/codeFlows/0/threadFlows/0/locations/0/location/message/text")
            .asText();
    assertThat(message).isEqualTo((verb + " " + effect).strip());
  }

  @Test
  void suppressedFindingsAreMarked() throws IOException {
    JsonNode result = run(outcome(List.of(), List.of(LEAK), List.of())).at("/results/0");
    assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("inSource");
  }

  @Test
  void internalErrorsAndLimitsAreNotificationsAndNoResults() throws IOException {
    RuleInfo internal = RuleInfo.warning("internal-error", "custody could not check %s", "Ours.");
    Finding failure =
        new Finding(
            internal,
            Severity.WARNING,
            METHOD,
            spot(CACHE, 28),
            "custody could not check `first`",
            List.of(),
            List.of(),
            0,
            "");
    Limit limit = new Limit(METHOD, spot(CACHE, 28), "a pattern that this version does not know");
    JsonNode run = run(outcome(List.of(failure), List.of(), List.of(limit)));
    assertThat(run.at("/results").size()).isEqualTo(0);
    JsonNode notifications = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(notifications.at("/0/descriptor/id").asText()).isEqualTo("internal-error");
    assertThat(notifications.at("/1/message/text").asText())
        .isEqualTo("not checked: a pattern that this version does not know");
  }

  @Test
  void sourcesOutsideOfTheRootKeepTheirUri() throws IOException {
    Outcome outside =
        new Outcome(
            "demo", "file:///else/", List.of(), Map.of(), List.of(LEAK), List.of(), List.of());
    JsonNode artifact = run(outside).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact.at("/uri").asText()).isEqualTo("file:///project/src/demo/PageCache.java");
    assertThat(artifact.has("uriBaseId")).isFalse();
  }

  @Test
  void statementsOverSeveralLinesArePoints() throws IOException {
    SourceText text = source("A.java", "    take(", "        1);");
    Finding finding =
        Sample.leak(
            new dev.custody.processor.finding.Spot(
                text, new dev.custody.processor.ir.Position(28, 28_004, 28_008, 29_011), 0));
    JsonNode region =
        run(outcome(List.of(finding), List.of(), List.of()))
            .at("/results/0/locations/0/physicalLocation/region");
    assertThat(region.toString()).isEqualTo("{\"startLine\":28,\"startColumn\":9}");
  }

  private static Outcome outcome(
      List<Finding> findings, List<Finding> suppressed, List<Limit> limits) {
    return new Outcome(
        "the folder that was checked",
        "file:///project/",
        List.of(Sample.LEAK),
        Map.of("reference-leak", "# reference-leak\n"),
        findings,
        suppressed,
        limits);
  }

  private static JsonNode run(Outcome outcome) throws IOException {
    String sarif = write(outcome);
    assertIsValid(sarif);
    return new ObjectMapper().readTree(sarif).at("/runs/0");
  }

  private static String write(Outcome outcome) throws IOException {
    StringBuilder sarif = new StringBuilder();
    new SarifReport("1.2.3").write(List.of(outcome), sarif);
    return sarif.toString();
  }

  /** Holds it to the schema of OASIS, which a library on the test class path carries. */
  private static void assertIsValid(String sarif) throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      assertThat(schema.validate(new ObjectMapper().readTree(sarif))).isEmpty();
    }
  }
}
