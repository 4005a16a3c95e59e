package dev.custody.processor.contract.read.file;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems of one file, gathered while it is read. */
final class Problems {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Problem> found = new ArrayList<>();

  Problems(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  void error(Tree at, String message) {
    add(at, message, true);
  }

  void warning(Tree at, String message) {
    add(at, message, false);
  }

  private void add(Tree at, String message, boolean isError) {
    long start = positions.getStartPosition(unit, at);
    int line = start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    found.add(
        new Problem(
            FileNames.of(unit.getSourceFile()),
            line,
            message,
            isError,
            Optional.of(new Problem.Place(unit, at))));
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
