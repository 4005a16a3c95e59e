package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;

/**
 * Error Prone's annotations: {@code @MustBeClosed} and {@code @GuardedBy}.
 * {@code @CheckReturnValue} says that a result must be looked at, not that it is owed, so it
 * decides nothing here.
 */
final class ErrorProne implements Dialect {
  private static final String PACKAGE = "com.google.errorprone.annotations.";

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    for (Note note : notes.method()) {
      if (note.type().equals(PACKAGE + "MustBeClosed")) {
        into.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
      } else if (note.type().equals(PACKAGE + "concurrent.GuardedBy")
          || note.type().equals("javax.annotation.concurrent.GuardedBy")) {
        note.values("value").forEach(lock -> guardedBy(lock, into));
      }
    }
  }

  /** {@code "this"}, {@code "lock"} and {@code "this.lock"}; other expressions are not followed. */
  private static void guardedBy(String expression, Clauses into) {
    String path = expression.startsWith("this.") ? expression.substring(5) : expression;
    if (path.equals("this")) {
      into.add(Aspect.LOCKS, new Effect.RequiresLock(Subject.RECEIVER));
    } else if (path.matches("[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)*")) {
      into.add(Aspect.LOCKS, new Effect.RequiresLock(Subject.RECEIVER.at(path)));
    }
  }
}
