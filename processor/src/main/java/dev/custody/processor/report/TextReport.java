package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as text: headline, path, help, page. The same finding is the same text everywhere; it
 * has no colour and no tabs, and is readable without the source line that compilers print.
 */
public final class TextReport {
  private static final String INDENT = "    ";

  /** What javac puts before every line of a message but the first. */
  private static final String JAVAC_INDENT = "  ";

  /**
   * The message without its place, as javac wants it: javac itself prints file, line and severity
   * before it and indents all lines but the first by two.
   */
  public String message(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(finding));
    lines.addAll(details(finding));
    return String.join("\n", lines);
  }

  /**
   * The whole text as javac prints it: place and headline, the source line with a caret, the rest.
   *
   * @param file how to name the finding's file
   */
  public String withPlace(Finding finding, String file) {
    Spot spot = finding.spot();
    String severity = finding.severity() == Severity.ERROR ? "error" : "warning";
    List<String> lines = new ArrayList<>();
    lines.add(file + ":" + spot.position().line() + ": " + severity + ": " + headline(finding));
    lines.addAll(snippet(spot));
    details(finding).forEach(line -> lines.add(JAVAC_INDENT + line));
    return String.join("\n", lines);
  }

  private static String headline(Finding finding) {
    return "[custody:" + finding.rule().id() + "] " + finding.headline();
  }

  private static List<String> details(Finding finding) {
    List<String> lines =
        new ArrayList<>(StepTable.lines(finding.spot().source().fileName(), PathWords.of(finding)));
    if (finding.otherPaths() > 0) {
      lines.add("also on " + others(finding.otherPaths()));
    }
    finding.help().forEach(help -> lines.add("help: " + help));
    lines.add("see: " + finding.rule().page());
    return lines.stream().map(line -> INDENT + line).toList();
  }

  static String others(int paths) {
    return paths == 1 ? "1 other path" : paths + " other paths";
  }

  private static List<String> snippet(Spot spot) {
    String line = spot.source().line(spot.position().line());
    if (line.isBlank()) {
      return List.of();
    }
    int column = spot.source().column(spot.position().point());
    return List.of(line, blankTo(column, line) + "^");
  }

  /** White space as wide as what stands before a column: tabs stay tabs. */
  private static String blankTo(int column, String line) {
    StringBuilder blank = new StringBuilder();
    for (int i = 0; i < column - 1; i++) {
      blank.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return blank.toString();
  }
}
