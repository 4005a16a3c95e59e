package dev.custody.processor.contract;

/**
 * Where a contract comes from, for messages and for the order of sources.
 *
 * @param kind the kind of source
 * @param name the pack or file that says it ({@code netty-4.1}), empty for other kinds
 */
public record Origin(Kind kind, String name) {
  public static final Origin SOURCE = new Origin(Kind.SOURCE, "");
  public static final Origin CLASS_FILE = new Origin(Kind.CLASS_FILE, "");
  public static final Origin BODY = new Origin(Kind.BODY, "");
  public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "");
  public static final Origin UNKNOWN = new Origin(Kind.UNKNOWN, "");

  /** Kinds of sources, strongest first. */
  public enum Kind {
    /** Annotations of a declaration in this compilation. */
    SOURCE,
    /** Annotations of a class file. */
    CLASS_FILE,
    /** A contract file, bundled or given. */
    CONTRACT_FILE,
    /** The method's body in this compilation. */
    BODY,
    /** Names and types of a declaration. */
    DEFAULT,
    /** Nobody says anything. */
    UNKNOWN
  }

  /** A contract file. */
  public static Origin file(String name) {
    return new Origin(Kind.CONTRACT_FILE, name);
  }
}
