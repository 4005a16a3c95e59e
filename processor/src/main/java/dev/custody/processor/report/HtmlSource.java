package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of one file that a path touches, with some lines around them.
 *
 * @param name of the file
 * @param lines in their order; a gap stands for lines that are left out
 */
record HtmlSource(String name, List<Line> lines) {
  /** Lines that are shown before and after a line that is touched. */
  private static final int AROUND = 2;

  /** The number of a step in the margin. */
  record Mark(String id, int number) {}

  /** A line with the steps that happen on it. */
  record Line(int number, String text, List<Mark> marks, boolean isGap) {
    boolean isHit() {
      return !marks.isEmpty();
    }
  }

  /** The sources of a finding, that of its own place first. */
  static List<HtmlSource> around(Finding finding, String id, String root) {
    Map<SourceText, TreeMap<Integer, List<Mark>>> touched = new LinkedHashMap<>();
    Map<SourceText, String> names = new LinkedHashMap<>();
    touch(finding.spot(), root, touched, names);
    int number = 0;
    for (Step step : finding.path()) {
      number++;
      touch(step.spot(), root, touched, names).add(new Mark(id + "s" + number, number));
    }
    List<HtmlSource> sources = new ArrayList<>();
    touched.forEach(
        (source, lines) ->
            sources.add(new HtmlSource(names.getOrDefault(source, ""), lines(source, lines))));
    return sources;
  }

  private static List<Mark> touch(
      Spot spot,
      String root,
      Map<SourceText, TreeMap<Integer, List<Mark>>> touched,
      Map<SourceText, String> names) {
    names.putIfAbsent(spot.source(), HtmlFinding.name(spot, root));
    return touched
        .computeIfAbsent(spot.source(), source -> new TreeMap<>())
        .computeIfAbsent(spot.position().line(), line -> new ArrayList<>());
  }

  private static List<Line> lines(SourceText source, TreeMap<Integer, List<Mark>> touched) {
    List<Line> lines = new ArrayList<>();
    int next = 1;
    for (int hit : touched.keySet()) {
      int from = Math.max(next, hit - AROUND);
      if (from > next && !lines.isEmpty()) {
        lines.add(new Line(0, "", List.of(), true));
      }
      for (next = from; next <= hit + AROUND; next++) {
        List<Mark> marks = touched.getOrDefault(next, List.of());
        if (next <= hit || !source.line(next).isEmpty()) {
          lines.add(new Line(next, source.line(next), marks, false));
        }
      }
    }
    return lines;
  }
}
