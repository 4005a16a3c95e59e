package dev.custody.processor.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a call's values an effect is about.
 *
 * @param kind the value
 * @param parameter its number from 0 where the kind is {@link Kind#PARAMETER}, otherwise -1
 * @param path fields to follow from there, outermost first; empty for the value itself
 */
public record Subject(Kind kind, int parameter, List<String> path) {
  public static final Subject RECEIVER = new Subject(Kind.RECEIVER, -1, List.of());
  public static final Subject RESULT = new Subject(Kind.RESULT, -1, List.of());

  /** One of the values of a call. */
  public enum Kind {
    RECEIVER,
    PARAMETER,
    /** The result, or the new object of a constructor. */
    RESULT
  }

  public Subject {
    path = List.copyOf(path);
  }

  // Written out, as it is asked at every call: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Subject subject
            && kind == subject.kind
            && parameter == subject.parameter
            && path.equals(subject.path));
  }

  @Override
  public int hashCode() {
    return parameter; // what is no parameter is one of two
  }

  /** The parameter of a number from 0. */
  public static Subject parameter(int index) {
    return new Subject(Kind.PARAMETER, index, List.of());
  }

  /** The value itself, whatever field of it a subject is. */
  public static Subject whole(Subject subject) {
    return new Subject(subject.kind, subject.parameter, List.of());
  }

  /** The field of this subject at the end of a dotted path such as {@code "a.b"}. */
  public Subject at(String dottedPath) {
    return dottedPath.isEmpty()
        ? this
        : new Subject(kind, parameter, List.of(dottedPath.split("\\.")));
  }
}
