package dev.custody.processor.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.custody.processor.report.Sample.METHOD;
import static dev.custody.processor.report.Sample.ONE;
import static dev.custody.processor.report.Sample.source;
import static dev.custody.processor.report.Sample.spot;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class HtmlReportTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/custody/processor/report/leak.html");

  private static final String PAGE =
      """
      # reference-leak

      ## Wrong

      ```java
      Page wrong;
      ```

      ## Right

      ```java
      List<Page> right;
      ```
      """;

  private static final SourceText CACHE =
      source(
          "PageCache.java",
          "    Page page = pool.take();",
          "    if (page.isStale()) {",
          "      log(\"<stale>\");",
          "      return null;",
          "    }");

  private static final Finding LEAK =
      Sample.leak(
          spot(CACHE, 31),
          2,
          new Step.Acquired(spot(CACHE, 28), ONE, false),
          new Step.BranchTaken(spot(CACHE, 29), true),
          new Step.MethodLeft(spot(CACHE, 31), List.of(ONE), false));

  /** With {@code -Dcustody.update=true} the expected output is written instead of compared. */
  @Test
  void leakIsTheGoldenFile() throws IOException {
    String html = write(outcome(List.of(LEAK), List.of()));
    if (Boolean.getBoolean("custody.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, html);
    }
    assertThat(html).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void pageIsWellFormedAndNeedsNothingElse() throws Exception {
    String html = write(outcome(List.of(LEAK), List.of()));
    assertThat(html).doesNotContain("<script");
    assertThat(html).doesNotContain("http");
    String body = html.substring(html.indexOf("<body>"), html.indexOf("</body>")) + "</body>";
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void sourceIsShownEscapedWithNumberedSteps() throws IOException {
    String html = write(outcome(List.of(LEAK), List.of()));
    assertThat(html).contains("log(&quot;&lt;stale&gt;&quot;);");
    assertThat(html)
        .contains(
            "<tr class=\"hit\"><td><a class=\"mark\" href=\"#f1s3\">3</a></td>"
                + "<td class=\"number\">31</td><td>      return null;</td></tr>");
  }

  @Test
  void rightProgramOfThePageIsShown() throws IOException {
    String html = write(outcome(List.of(LEAK), List.of()));
    assertThat(html).contains("<pre>List&lt;Page&gt; right;</pre>");
    assertThat(html).doesNotContain("Page wrong;");
  }

  @Test
  void farLinesLeaveAGap() throws IOException {
    SourceText text = source("Far.java", "a();", "b();", "c();", "d();", "e();", "f();", "g();");
    Finding finding = Sample.leak(spot(text, 34), new Step.Acquired(spot(text, 28), ONE, false));
    String html = write(outcome(List.of(finding), List.of()));
    assertThat(html).contains("<td>c();</td></tr>\n<tr class=\"gap\">");
    assertThat(html).doesNotContain("<td>d();</td>");
    assertThat(html).contains("<td>e();</td>");
  }

  @Test
  void limitsAreCounted() throws IOException {
    Limit limit = new Limit(METHOD, spot(CACHE, 28), "too large");
    assertThat(write(outcome(List.of(), List.of(limit, limit))))
        .contains("<tr><td>2</td><td>too large</td></tr>");
    assertThat(write(outcome(List.of(), List.of()))).doesNotContain("Not checked");
  }

  private static Outcome outcome(List<Finding> findings, List<Limit> limits) {
    return new Outcome(
        "the folder that was checked",
        "file:///project/",
        List.of(Sample.LEAK),
        Map.of("reference-leak", PAGE),
        findings,
        List.of(),
        limits);
  }

  private static String write(Outcome outcome) throws IOException {
    StringWriter html = new StringWriter();
    new HtmlReport("1.2.3").write(List.of(outcome), html);
    return html.toString();
  }
}
