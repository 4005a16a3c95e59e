package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One finding as the template of the HTML report asks for it.
 *
 * @param id its anchor
 * @param rule the id of its rule
 * @param severity a word, also the style
 * @param place file and line
 * @param method where it is
 * @param others on how many paths more, in words; empty if on none
 * @param files the source around the path
 * @param steps the path
 * @param help what to do
 * @param right the corrected program of the rule's page; empty if there is none
 */
record HtmlFinding(
    String id,
    String rule,
    String severity,
    String headline,
    String place,
    String method,
    List<String> others,
    List<HtmlSource> files,
    List<Step> steps,
    List<String> help,
    List<String> right) {

  /**
   * A step of the path.
   *
   * @param id its anchor
   * @param state what references are after it
   */
  record Step(
      String id,
      int number,
      String place,
      String indent,
      String verb,
      String effect,
      String state) {}

  static HtmlFinding of(Finding finding, int number, Outcome outcome) {
    String id = "f" + number;
    String file = finding.spot().source().fileName();
    List<Step> steps = new ArrayList<>();
    for (StepText text : PathWords.of(finding)) {
      steps.add(step(text, id, steps.size() + 1, file));
    }
    int others = finding.otherPaths();
    return new HtmlFinding(
        id,
        finding.rule().id(),
        finding.severity() == Severity.ERROR ? "error" : "warning",
        finding.headline(),
        name(finding.spot(), outcome.root()) + ":" + finding.spot().position().line(),
        finding.method().toString(),
        others == 0 ? List.of() : List.of("also on " + TextReport.others(others)),
        HtmlSource.around(finding, id, outcome.root()),
        steps,
        finding.help(),
        Optional.ofNullable(outcome.pages().get(finding.rule().id()))
            .flatMap(HtmlFinding::rightProgram)
            .stream()
            .toList());
  }

  /** How the page names the file of a place. */
  static String name(Spot spot, String root) {
    String uri = spot.source().uri();
    return uri.startsWith(root) ? uri.substring(root.length()) : spot.source().fileName();
  }

  private static Step step(StepText text, String id, int number, String file) {
    Spot spot = text.step().spot();
    String line = Integer.toString(spot.position().line());
    boolean isElsewhere = !spot.source().fileName().equals(file);
    return new Step(
        id + "s" + number,
        number,
        isElsewhere ? spot.source().fileName() + ":" + line : line,
        "\u2003".repeat(spot.depth()),
        text.verb(),
        text.effect(),
        text.state().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
  }

  /** The first block of code below the heading "Right". */
  private static Optional<String> rightProgram(String page) {
    int heading = page.indexOf("\n## Right");
    int start = heading < 0 ? -1 : page.indexOf("```", heading);
    int from = start < 0 ? -1 : page.indexOf('\n', start) + 1;
    int to = from <= 0 ? -1 : page.indexOf("```", from);
    return to < 0 ? Optional.empty() : Optional.of(page.substring(from, to).stripTrailing());
  }
}
