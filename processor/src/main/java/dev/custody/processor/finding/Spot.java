package dev.custody.processor.finding;

import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.SourceText;

/**
 * A place that a message names.
 *
 * @param source the file
 * @param position where in it
 * @param depth how many calls below the verified method, 0 in it
 */
public record Spot(SourceText source, Position position, int depth) {
  /** The source text there, on one line. */
  public String excerpt() {
    return source.excerpt(position);
  }
}
