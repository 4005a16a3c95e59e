package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.FieldContract;
import java.util.List;
import java.util.Optional;

/** One family of annotations. It says what it understands and passes over the rest. */
public interface Dialect {
  /** All families, in the order in which they are heard. */
  static List<Dialect> all() {
    return List.of(
        new Custody(), new CheckerFramework(), new EclipseJdt(), new ErrorProne(), new Nullables());
  }

  /** Says what the notes of a method mean. */
  default void method(Shape shape, MethodNotes notes, Clauses into) {}

  /** What the notes of a type mean. */
  default Optional<TypeClause> type(List<Note> notes) {
    return Optional.empty();
  }

  /** What the notes of a field or record component mean. */
  default Optional<FieldContract.Kind> field(List<Note> notes) {
    return Optional.empty();
  }
}
