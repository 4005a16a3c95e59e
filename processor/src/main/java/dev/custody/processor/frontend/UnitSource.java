package dev.custody.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.SourceText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The text of one compilation unit and the positions of its trees. The text is read when it is
 * first asked for; if it cannot be read it is empty.
 */
public final class UnitSource implements SourceText {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private @Nullable SourceScan text;
  private @Nullable String uri;

  /** The source of a unit. */
  public UnitSource(Trees trees, CompilationUnitTree unit) {
    this.unit = unit;
    this.positions = trees.getSourcePositions();
  }

  @Override
  public String fileName() {
    String path = unit.getSourceFile().getName();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  @Override
  public String uri() {
    String known = uri;
    if (known == null) {
      known = unit.getSourceFile().toUri().toString();
      uri = known;
    }
    return known;
  }

  @Override
  public String excerpt(Position position) {
    return text().excerpt(position.start(), position.end());
  }

  @Override
  public int column(int offset) {
    return text().column(offset);
  }

  @Override
  public String line(int number) {
    LineMap lines = unit.getLineMap();
    try {
      return number < 1 ? "" : text().lineFrom((int) lines.getStartPosition(number));
    } catch (ArrayIndexOutOfBoundsException e) { // what javac's LineMap throws past the last line
      return "";
    }
  }

  /** The text itself. */
  public SourceScan text() {
    if (text == null) {
      text = new SourceScan(read());
    }
    return text;
  }

  private String read() {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** Where a tree starts; -1 for a tree that the compiler made up. */
  public int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Just past a tree's last character; -1 for a tree that the compiler made up. */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** A stretch of the text with the place a message points at. */
  public Position between(int start, int point, int end) {
    int line = point < 0 ? 1 : (int) unit.getLineMap().getLineNumber(point);
    return new Position(line, Math.max(start, 0), Math.max(point, 0), Math.max(end, start));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitSource source && source.uri().equals(uri());
  }

  @Override
  public int hashCode() {
    return uri().hashCode();
  }
}
