package dev.custody.processor.report;

import dev.custody.processor.finding.Finding;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Severity;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.SourceText;
import dev.custody.processor.ir.TypeKey;
import java.util.List;

/** Findings over a small source in memory. */
final class Sample {
  static final RuleInfo LEAK =
      RuleInfo.error(
              "reference-leak",
              "reference `%s` is never released on this path",
              "Every owning reference is released or handed over exactly once on every path.")
          .kernel("check_reference_leak");

  static final MethodKey METHOD =
      new MethodKey(new TypeKey("demo.PageCache"), "first", List.of(new TypeKey("demo.Pool")));

  static final RefId ONE = new RefId(1);
  static final RefId TWO = new RefId(2);

  private Sample() {}

  /** A source whose given lines start at line 28. */
  static SourceText source(String fileName, String... lines) {
    return new Lines(fileName, List.of(lines));
  }

  static Spot spot(SourceText source, int line) {
    return spot(source, line, 0);
  }

  /** The whole statement of a line. */
  static Spot spot(SourceText source, int line, int depth) {
    String text = source.line(line);
    int start = line * 1000 + text.length() - text.stripLeading().length();
    return new Spot(source, new Position(line, start, start, line * 1000 + text.length()), depth);
  }

  static Finding leak(Spot spot, Step... path) {
    return leak(spot, 0, path);
  }

  static Finding leak(Spot spot, int otherPaths, Step... path) {
    return new Finding(
        LEAK,
        Severity.ERROR,
        METHOD,
        spot,
        "reference `page` is never released on this path",
        List.of(path),
        List.of("call page.release() before returning, or return the page to hand it over"),
        otherPaths,
        "5e1f00d5e1f00d");
  }

  /** Offsets are a thousand times the line, plus the column from 0. */
  private record Lines(String fileName, List<String> lines) implements SourceText {
    private static final int FIRST = 28;

    @Override
    public String uri() {
      return "file:///project/src/demo/" + fileName;
    }

    @Override
    public String excerpt(Position position) {
      int line = position.start() / 1000;
      return line(line).substring(position.start() % 1000, position.end() - line * 1000);
    }

    @Override
    public int column(int offset) {
      return offset % 1000 + 1;
    }

    @Override
    public String line(int number) {
      int index = number - FIRST;
      return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }
  }
}
