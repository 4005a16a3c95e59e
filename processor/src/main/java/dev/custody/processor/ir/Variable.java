package dev.custody.processor.ir;

/**
 * What is known of a local.
 *
 * @param local its place in the frame
 * @param kind what it is in the source
 * @param text the variable's name; for a temporary the source text of the expression it holds, as
 *     messages quote it ({@code pool.take()}), empty if it stands for no expression. Few are ever
 *     quoted, so it may be cut out of the source when it is first read
 * @param type the declared or inferred type, erased
 */
public record Variable(Local local, Kind kind, CharSequence text, TypeKey type) {
  /** What a local stands for in the source. */
  public enum Kind {
    /** The receiver. */
    THIS,
    /** A declared parameter, in order. */
    PARAMETER,
    /** A variable of the enclosing method that a lambda or local class uses; read-only. */
    CAPTURED,
    /** A local variable, exception parameter, resource variable or pattern binding. */
    VARIABLE,
    /** The value of an expression on its way. */
    TEMPORARY
  }

  /** What messages call it. */
  public String name() {
    return text.toString();
  }
}
