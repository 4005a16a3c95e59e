package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Subject;

/**
 * One of the questions that a contract answers. The strongest source that says anything of an
 * aspect says all of it.
 *
 * @param kind the question
 * @param index the parameter from 0 that it is about, -1 for the receiver or where there is none
 */
public record Aspect(Kind kind, int index) implements Comparable<Aspect> {
  /** What the result is: new, lent, another name of something. */
  public static final Aspect RESULT = new Aspect(Kind.RESULT, -1);

  /** What becomes of the reference that is the receiver. */
  public static final Aspect RECEIVER = new Aspect(Kind.FATE, -1);

  static final Aspect USES = new Aspect(Kind.USES, -1);

  /** Whether the receiver has something to release afterwards. */
  public static final Aspect CONTENT = new Aspect(Kind.COUNT, -1);

  /** Whether the call throws what it declares. */
  public static final Aspect THROWS = new Aspect(Kind.THROWS, -1);

  static final Aspect LOCKS = new Aspect(Kind.LOCKS, -1);
  static final Aspect REGIONS = new Aspect(Kind.REGIONS, -1);
  static final Aspect SLEEP = new Aspect(Kind.SLEEP, -1);
  static final Aspect HALTS = new Aspect(Kind.HALTS, -1);

  /** The kinds of questions, in the order in which their effects happen. */
  public enum Kind {
    /** Whether the call comes back at all. */
    HALTS,
    /** Whether it throws what it declares. */
    THROWS,
    /** What must hold of an argument. */
    CHECKS,
    /**
     * Lambdas that are run, elements that are looked up, iterators, how alive arguments must be.
     */
    USES,
    /** Whether the call may block. */
    SLEEP,
    /** Regions entered and left. */
    REGIONS,
    /** Locks taken and given back. */
    LOCKS,
    /** One more count of the receiver or an argument. */
    COUNT,
    /** What becomes of the reference that is passed. */
    FATE,
    /** What the result is. */
    RESULT
  }

  /** What becomes of the reference that is passed to a parameter. */
  public static Aspect parameter(int index) {
    return new Aspect(Kind.FATE, index);
  }

  static Aspect fate(Subject subject) {
    return new Aspect(Kind.FATE, subject.parameter());
  }

  static Aspect count(Subject subject) {
    return new Aspect(Kind.COUNT, subject.parameter());
  }

  /** What must hold of an argument. */
  public static Aspect checks(int parameter) {
    return new Aspect(Kind.CHECKS, parameter);
  }

  @Override
  public int compareTo(Aspect other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(index, other.index);
  }
}
