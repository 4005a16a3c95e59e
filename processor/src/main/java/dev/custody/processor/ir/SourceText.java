package dev.custody.processor.ir;

/** The source file that a body was lowered from. Equal for bodies of the same file. */
public interface SourceText {
  /** The file's simple name, as messages print it: {@code PageCache.java}. */
  String fileName();

  /** The file's location: a URI as the compiler knows it. */
  String uri();

  /**
   * The text of a position as written, on one line: each run of white space is one space. Empty if
   * there is no text.
   */
  String excerpt(Position position);

  /** The column of an offset, from 1, a tab counting as one. */
  int column(int offset);

  /** The whole line of a number from 1, without its end; empty if there is no such line. */
  String line(int number);
}
