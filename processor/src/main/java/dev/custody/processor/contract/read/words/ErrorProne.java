package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;

/**
 * Error Prone's annotations: {@code @MustBeClosed}. {@code @CheckReturnValue} says that a result
 * must be looked at, not that it is owed, so it decides nothing here. {@link GuardedBy} is read
 * with the fields.
 */
final class ErrorProne implements Dialect {
  private static final String PACKAGE = "com.google.errorprone.annotations.";

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    for (Note note : notes.method()) {
      if (note.type().equals(PACKAGE + "MustBeClosed")) {
        into.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
      }
    }
  }
}
