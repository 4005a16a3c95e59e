package dev.custody.processor.ir;

/**
 * A stretch of source text. Offsets count UTF-16 units from 0 in the file of the {@link Body}.
 *
 * @param line the line of {@code point}, from 1
 * @param start where the text of the expression or statement starts
 * @param point where a message about it points: javac's preferred position
 * @param end just past its last character
 */
public record Position(int line, int start, int point, int end) implements Comparable<Position> {
  /** A position that has a line only, as in bodies read from text. */
  public static Position ofLine(int line) {
    return new Position(line, 0, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(point, other.point);
  }

  /** The IR's text form: {@code @12}. */
  @Override
  public String toString() {
    return "@" + line;
  }
}
