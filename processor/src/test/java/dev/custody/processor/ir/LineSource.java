package dev.custody.processor.ir;

/** A source of which only line numbers are known; an excerpt is {@code line 7}. */
public record LineSource(String fileName) implements SourceText {
  @Override
  public String uri() {
    return "file:///" + fileName;
  }

  @Override
  public String excerpt(Position position) {
    return "line " + position.line();
  }

  @Override
  public int column(int offset) {
    return 1;
  }

  @Override
  public String line(int number) {
    return "";
  }
}
