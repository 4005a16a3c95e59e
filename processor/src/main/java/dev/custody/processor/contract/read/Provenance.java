package dev.custody.processor.contract.read;

/**
 * Where the result of a body comes from.
 *
 * @param kind the kind of origin
 * @param parameter the parameter from 0 that it is or was made around, otherwise -1
 */
record Provenance(Kind kind, int parameter) {
  static final Provenance RECEIVER = new Provenance(Kind.RECEIVER, -1);
  static final Provenance NEW = new Provenance(Kind.NEW, -1);
  static final Provenance LENT = new Provenance(Kind.LENT, -1);

  /** Kinds of origins. */
  enum Kind {
    /** The receiver itself. */
    RECEIVER,
    /** A parameter itself. */
    PARAMETER,
    /** A new object that shares a parameter's obligation. */
    AROUND,
    /** A new reference that somebody owes. */
    NEW,
    /** What stays somebody else's, or owes nothing. */
    LENT
  }

  boolean isSame(Provenance other) {
    return kind == other.kind && parameter == other.parameter;
  }

  /** What a wrapper around something of this origin is. */
  Provenance wrapped() {
    return kind == Kind.PARAMETER ? new Provenance(Kind.AROUND, parameter) : this;
  }
}
