package dev.custody.conformance;

/** Java source in the making, line by line. */
final class Lines {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  void add(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** A line after which the next ones stand deeper. */
  void open(String line) {
    add(line);
    depth++;
  }

  /** A line before which they stop. */
  void close(String line) {
    depth--;
    add(line);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
