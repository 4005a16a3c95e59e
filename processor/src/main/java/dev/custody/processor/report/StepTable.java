package dev.custody.processor.report;

import dev.custody.processor.finding.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one message in aligned columns: place, verb, excerpt, effect.
 *
 * <p>A step in another file than the finding's names that file; a step of a followed method is
 * indented by its depth.
 */
final class StepTable {
  /** More steps than this lose their middle. */
  static final int SHOWN_STEPS = 12;

  /** An excerpt longer than this is cut. */
  static final int EXCERPT_COLUMNS = 48;

  /** The excerpt column is at least this wide, so that effects stand in line across messages. */
  private static final int EXCERPT_COLUMN_LEAST = 34;

  private static final String GAP = "  ";

  private record Row(String place, String verb, String excerpt, String effect) {}

  private final List<Row> rows;
  private final int placeWidth;
  private final int verbWidth;
  private final int excerptWidth;

  private StepTable(List<Row> rows) {
    this.rows = rows;
    this.placeWidth = rows.stream().mapToInt(row -> columns(row.place())).max().orElse(0);
    this.verbWidth =
        rows.stream()
            .filter(row -> !row.excerpt().isEmpty() || !row.effect().isEmpty())
            .mapToInt(row -> columns(row.verb()))
            .max()
            .orElse(0);
    this.excerptWidth =
        Math.max(
            EXCERPT_COLUMN_LEAST,
            rows.stream().mapToInt(row -> columns(row.excerpt())).max().orElse(0));
  }

  /** The lines, without indentation. */
  static List<String> lines(String fileName, List<StepText> steps) {
    List<Row> rows = new ArrayList<>();
    int half = SHOWN_STEPS / 2;
    int leftOut = steps.size() - SHOWN_STEPS;
    for (int i = 0; i < steps.size(); i++) {
      if (leftOut <= 0 || i < half || i >= steps.size() - half) {
        rows.add(row(fileName, steps.get(i)));
      }
    }
    List<String> lines = new ArrayList<>(new StepTable(rows).lines());
    if (leftOut > 0) {
      String count = leftOut == 1 ? "1 step" : leftOut + " steps";
      lines.add(half, "… " + count + " left out; all are in the SARIF and HTML reports");
    }
    return lines;
  }

  private static Row row(String fileName, StepText text) {
    Spot spot = text.step().spot();
    String line = Integer.toString(spot.position().line());
    String place =
        spot.source().fileName().equals(fileName) ? line : spot.source().fileName() + ":" + line;
    String verb = GAP.repeat(spot.depth()) + text.verb() + (text.isSentence() ? "" : ":");
    String excerpt = text.isSentence() ? "" : cut(spot.excerpt());
    String effect = text.effect().isEmpty() ? "" : "(" + text.effect() + ")";
    return new Row(place, verb, excerpt, effect);
  }

  private List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(Row row) {
    StringBuilder line = new StringBuilder();
    line.append(" ".repeat(placeWidth - columns(row.place()))).append(row.place()).append(GAP);
    pad(line, row.verb(), verbWidth);
    pad(line, row.excerpt(), excerptWidth);
    return line.append(row.effect()).toString().stripTrailing();
  }

  private static void pad(StringBuilder line, String text, int width) {
    line.append(text).append(" ".repeat(Math.max(0, width - columns(text)))).append(GAP);
  }

  /** A statement without its semicolon, no wider than its column. */
  private static String cut(String excerpt) {
    String text = excerpt.endsWith(";") ? excerpt.substring(0, excerpt.length() - 1) : excerpt;
    if (columns(text) <= EXCERPT_COLUMNS) {
      return text;
    }
    int end = text.offsetByCodePoints(0, EXCERPT_COLUMNS - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }
}
