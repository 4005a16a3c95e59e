package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import java.util.List;
import java.util.Optional;

/**
 * The annotations of the Checker Framework's Resource Leak Checker. There an owning parameter stays
 * with the caller if the call throws.
 */
final class CheckerFramework implements Dialect {
  private static final String MUST_CALL = "org.checkerframework.checker.mustcall.qual.";
  private static final String CALLED = "org.checkerframework.checker.calledmethods.qual.";
  private static final String OWNING = MUST_CALL + "Owning";
  private static final String NOT_OWNING = MUST_CALL + "NotOwning";

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    for (Note note : notes.method()) {
      if (note.type().equals(CALLED + "EnsuresCalledMethods")) {
        ensuresCalled(note, into);
      } else if (note.type().equals(MUST_CALL + "CreatesMustCallFor")) {
        createsFor(note, into);
      }
    }
    alias(shape, notes, into);
    OwningPair.method(OWNING, NOT_OWNING, When.RETURNS, shape, notes, into);
    if (notes.method().stream().anyMatch(CheckerFramework::isNothing)) {
      into.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
    }
  }

  @Override
  public Optional<TypeClause> type(List<Note> notes) {
    for (Note note : notes) {
      boolean inherited = note.type().equals(MUST_CALL + "InheritableMustCall");
      if (inherited || note.type().equals(MUST_CALL + "MustCall")) {
        List<String> names = note.values("value");
        TypeContract.Kind kind =
            names.isEmpty() ? TypeContract.Kind.PLAIN : TypeContract.Kind.MUST_RELEASE;
        // Where all of several methods have to be called, the second call is no second release.
        boolean idempotent = names.size() > 1;
        return Optional.of(new TypeClause(kind, names, List.of(), idempotent, inherited));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<FieldContract.Kind> field(List<Note> notes) {
    return OwningPair.field(OWNING, NOT_OWNING, notes);
  }

  /** {@code @MustCall({})} on a method: its result owes nothing. */
  private static boolean isNothing(Note note) {
    return note.type().equals(MUST_CALL + "MustCall") && note.values("value").isEmpty();
  }

  /** {@code @MustCallAlias} on a parameter and on the result or constructor: one obligation. */
  private static void alias(Shape shape, MethodNotes notes, Clauses into) {
    String alias = MUST_CALL + "MustCallAlias";
    boolean found = false;
    for (int i = 0; i < notes.parameters().size(); i++) {
      if (OwningPair.has(notes.parameters().get(i), alias)) {
        into.wraps(Subject.parameter(i));
        found = true;
      }
    }
    if (!found && !shape.isStatic() && OwningPair.has(notes.method(), alias)) {
      into.wraps(Subject.RECEIVER);
    }
  }

  /** {@code @EnsuresCalledMethods(value = "#1", methods = "close")}: releases on return. */
  private static void ensuresCalled(Note note, Clauses into) {
    for (String expression : note.values("value")) {
      subject(expression)
          .ifPresent(
              subject ->
                  into.say(Aspect.fate(subject), new Effect.Releases(subject, When.RETURNS)));
    }
  }

  /**
   * {@code @CreatesMustCallFor("this")}: the receiver owes again, as after a reconnect. Another
   * object still owes what it owed.
   */
  private static void createsFor(Note note, Clauses into) {
    List<String> expressions =
        note.values("value").isEmpty() ? List.of("this") : note.values("value");
    for (String expression : expressions) {
      subject(expression)
          .ifPresent(
              subject -> {
                if (subject.equals(Subject.RECEIVER)) {
                  into.say(Aspect.CONTENT, new Effect.Fills(subject));
                }
                into.say(Aspect.fate(subject), new Effect.Borrows(subject));
              });
    }
  }

  /**
   * The receiver or a parameter; other expressions are fields, which the type's contract covers.
   */
  private static Optional<Subject> subject(String expression) {
    if (expression.equals("this")) {
      return Optional.of(Subject.RECEIVER);
    }
    return expression.matches("#[1-9][0-9]?")
        ? Optional.of(Subject.parameter(Integer.parseInt(expression.substring(1)) - 1))
        : Optional.empty();
  }
}
