package dev.custody.processor.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.custody.processor.report.Sample.METHOD;
import static dev.custody.processor.report.Sample.ONE;
import static dev.custody.processor.report.Sample.TWO;
import static dev.custody.processor.report.Sample.leak;
import static dev.custody.processor.report.Sample.source;
import static dev.custody.processor.report.Sample.spot;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.SourceText;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TextReportTest {
  private static final SourceText CACHE =
      source(
          "PageCache.java",
          "    Page page = pool.take();",
          "    if (page.isStale())",
          "    {",
          "\t  return null;");

  private static final SourceText SESSION =
      source(
          "Session.java",
          "ByteBuf buf = alloc.buffer();",
          "channel.write(buf);",
          "buf.readableBytes()");

  private final TextReport report = new TextReport();

  @Test
  void leakShowsItsPathInColumns() {
    Finding finding =
        leak(
            spot(CACHE, 31),
            new Step.Acquired(spot(CACHE, 28), ONE, false),
            new Step.BranchTaken(spot(CACHE, 29), true),
            new Step.MethodLeft(spot(CACHE, 31), List.of(ONE), false));
    assertThat(report.message(finding))
        .isEqualTo(
            """
            [custody:reference-leak] reference `page` is never released on this path
                28  acquired here:  Page page = pool.take()             (owning, id 1)
                29  branch taken:   if (page.isStale())                 (true)
                31  leaves the method still holding id 1
                help: call page.release() before returning, or return the page to hand it over
                see: docs/rules/reference-leak.md\
            """);
  }

  @Test
  void withPlaceIsWhatJavacPrints() {
    Finding finding = leak(spot(CACHE, 31), new Step.Acquired(spot(CACHE, 28), ONE, false));
    assertThat(report.withPlace(finding, "src/PageCache.java"))
        .isEqualTo(
            """
            src/PageCache.java:31: error: [custody:reference-leak] reference `page` is never \
            released on this path
            \t  return null;
            \t  ^
                  28  acquired here:  Page page = pool.take()             (owning, id 1)
                  help: call page.release() before returning, or return the page to hand it over
                  see: docs/rules/reference-leak.md\
            """);
  }

  @Test
  void useAfterHandingOverNamesTheOwnerAndTheContract() {
    RuleInfo rule = RuleInfo.warning("use-after-release", "`%s` is used", "Dead stays dead.");
    Finding finding =
        new Finding(
            rule,
            Severity.WARNING,
            METHOD,
            spot(SESSION, 30),
            "`buf` is used after its reference was released",
            List.of(
                new Step.Acquired(spot(SESSION, 28), ONE, false),
                new Step.Transferred(spot(SESSION, 29), ONE, "channel", "netty-4.1"),
                new Step.Used(spot(SESSION, 30), ONE)),
            List.of("call buf.retain() before line 29 if you still need it"),
            0,
            "");
    assertThat(report.withPlace(finding, "Session.java"))
        .isEqualTo(
            """
            Session.java:30: warning: [custody:use-after-release] `buf` is used after its \
            reference was released
            buf.readableBytes()
            ^
                  28  acquired here:  ByteBuf buf = alloc.buffer()        (owning, id 1)
                  29  handed over:    channel.write(buf)                  \
            (id 1 now owned by `channel`, contract: netty-4.1)
                  30  used here:      buf.readableBytes()                 (id 1 is dead)
                  help: call buf.retain() before line 29 if you still need it
                  see: docs/rules/use-after-release.md\
            """);
  }

  static Stream<Arguments> steps() {
    Spot at = spot(CACHE, 28);
    MethodKey lambda = new MethodKey(METHOD.owner(), "lambda$0", List.of());
    return Stream.of(
        Arguments.of(new Step.Acquired(at, ONE, false), "acquired here", "(owning, id 1)"),
        Arguments.of(new Step.Acquired(at, ONE, true), "may be null here", "(owning, id 1)"),
        Arguments.of(new Step.Retained(at, ONE), "acquired again", "(one more count, id 1)"),
        Arguments.of(new Step.TakenOver(at, ONE), "taken over", "(owning, id 1)"),
        Arguments.of(new Step.Borrowed(at, TWO), "borrowed here", "(borrowed, id 2)"),
        Arguments.of(new Step.Tested(at, ONE, true, true), "tested", "(id 1 is null)"),
        Arguments.of(new Step.Tested(at, ONE, false, true), "tested", "(id 1 is not null)"),
        Arguments.of(new Step.BranchTaken(at, false), "branch taken", "(false)"),
        Arguments.of(
            new Step.Transferred(at, ONE, "", ""), "handed over", "(id 1 now owned elsewhere)"),
        Arguments.of(new Step.Wrapped(at, ONE), "wrapped here", "(shares the obligation of id 1)"),
        Arguments.of(new Step.Exchanged(at, ONE, TWO), "exchanged", "(id 1 in, id 2 out)"),
        Arguments.of(new Step.Released(at, ONE), "released here", "(id 1 ends)"),
        Arguments.of(new Step.LockTaken(at, "mutex"), "lock taken", "(`mutex` held)"),
        Arguments.of(
            new Step.LockReleased(at, "mutex"), "lock released", "(`mutex` no longer held)"),
        Arguments.of(new Step.RegionEntered(at, "rcu"), "region entered", "(rcu)"),
        Arguments.of(new Step.RegionLeft(at, "rcu"), "region left", "(rcu)"),
        Arguments.of(new Step.Called(at, METHOD), "calls", "(follows `first`)"),
        Arguments.of(new Step.Called(at, lambda), "calls", "(follows a lambda)"),
        Arguments.of(new Step.Returned(at, METHOD), "returns to", "(`first`)"),
        Arguments.of(
            new Step.Thrown(at, new TypeKey("java.io.IOException")), "throws", "(IOException)"),
        Arguments.of(new Step.LoopAgain(at), "loop runs again", ""),
        Arguments.of(
            new Step.Lost(at, ONE, "page"), "lost here", "(`page` was the last name of id 1)"),
        Arguments.of(new Step.Used(at, ONE), "used here", "(id 1)"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyKindOfStepHasItsWords(Step step, String verb, String effect) {
    String line = report.message(leak(spot(CACHE, 31), step)).lines().skip(1).findFirst().get();
    String excerpt = "Page page = pool.take()" + (effect.isEmpty() ? "" : " ".repeat(13));
    assertThat(line).isEqualTo("    28  " + verb + ":  " + excerpt + effect);
  }

  @Test
  void leavingNamesWhatIsHeld() {
    assertThat(lineOf(new Step.MethodLeft(spot(CACHE, 31), List.of(), false)))
        .isEqualTo("    31  leaves the method");
    assertThat(lineOf(new Step.MethodLeft(spot(CACHE, 31), List.of(ONE, TWO), true)))
        .isEqualTo("    31  leaves the method by an exception still holding id 1 and id 2");
  }

  @Test
  void useSaysWhatTheReferenceIsByThen() {
    Spot at = spot(CACHE, 28);
    Step used = new Step.Used(at, ONE);
    assertThat(lastEffect(new Step.Acquired(at, ONE, true), used)).isEqualTo("(id 1 may be null)");
    assertThat(lastEffect(new Step.Borrowed(at, ONE), used)).isEqualTo("(id 1 is borrowed)");
    assertThat(lastEffect(new Step.Released(at, ONE), used)).isEqualTo("(id 1 is dead)");
    assertThat(lastEffect(new Step.Tested(at, ONE, true, true), used)).isEqualTo("(id 1 is null)");
    assertThat(
            lastEffect(
                new Step.Acquired(at, ONE, true), new Step.Tested(at, ONE, false, true), used))
        .isEqualTo("(id 1 is owning)");
  }

  @Test
  void followedMethodsAreIndentedAndNamedByTheirFile() {
    MethodKey helper = new MethodKey(new TypeKey("demo.Pages"), "check", List.of());
    SourceText pages = source("Pages.java", "if (page.isStale()) {", "return;");
    Finding finding =
        leak(
            spot(CACHE, 31),
            new Step.Acquired(spot(CACHE, 28), ONE, false),
            new Step.Called(spot(CACHE, 29), helper),
            new Step.BranchTaken(spot(pages, 28, 1), false),
            new Step.Returned(spot(pages, 29, 1), METHOD),
            new Step.MethodLeft(spot(CACHE, 31), List.of(ONE), false));
    assertThat(report.message(finding))
        .startsWith(
            """
            [custody:reference-leak] reference `page` is never released on this path
                           28  acquired here:   Page page = pool.take()             (owning, id 1)
                           29  calls:           if (page.isStale())                 (follows `check`)
                Pages.java:28    branch taken:  if (page.isStale()) {               (false)
                Pages.java:29    returns to:    return                              (`first`)
                           31  leaves the method still holding id 1
            """);
  }

  @Test
  void longPathsLoseTheirMiddle() {
    List<Step> path = new ArrayList<>();
    path.add(new Step.Acquired(spot(CACHE, 28), ONE, false));
    for (int i = 0; i < 19; i++) {
      path.add(new Step.LoopAgain(spot(CACHE, 29)));
    }
    path.add(new Step.MethodLeft(spot(CACHE, 31), List.of(ONE), false));
    List<String> lines =
        report.message(leak(spot(CACHE, 31), path.toArray(Step[]::new))).lines().toList();
    assertThat(lines).hasSize(1 + 6 + 1 + 6 + 2);
    assertThat(lines.get(6)).contains("loop runs again");
    assertThat(lines.get(7))
        .isEqualTo("    … 9 steps left out; all are in the SARIF and HTML reports");
    assertThat(lines.get(13)).contains("leaves the method");
  }

  @Test
  void twelveStepsAreShownInFull() {
    Step[] path = new Step[12];
    Arrays.fill(path, new Step.LoopAgain(spot(CACHE, 29)));
    assertThat(report.message(leak(spot(CACHE, 31), path))).doesNotContain("left out");
  }

  @Test
  void otherPathsAreCounted() {
    assertThat(report.message(leak(spot(CACHE, 31), 3))).contains("\n    also on 3 other paths\n");
    assertThat(report.message(leak(spot(CACHE, 31), 1))).contains("\n    also on 1 other path\n");
    assertThat(report.message(leak(spot(CACHE, 31), 0))).doesNotContain("also on");
  }

  @Test
  void longStatementsAreCut() {
    SourceText wide =
        source("Wide.java", "Page page = pool.takeTheFirstPageThatIsNotStaleAndNotPinned(shard);");
    String line = lineOf(new Step.Acquired(spot(wide, 28), ONE, false));
    assertThat(line).endsWith("  Page page = pool.takeTheFirstPageThatIsNotStale…  (owning, id 1)");
  }

  private String lineOf(Step step) {
    return report.message(leak(spot(CACHE, 31), step)).lines().skip(1).findFirst().get();
  }

  private String lastEffect(Step... path) {
    String line =
        report.message(leak(spot(CACHE, 31), path)).lines().skip(path.length).findFirst().get();
    return line.substring(line.lastIndexOf('('));
  }
}
