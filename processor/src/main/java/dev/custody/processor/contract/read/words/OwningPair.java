package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import java.util.List;
import java.util.Optional;

/** The two words that the Checker Framework and Eclipse have in common. */
final class OwningPair {
  private OwningPair() {}

  /**
   * What they say of a method.
   *
   * @param when on which outcome an owning parameter is taken over
   */
  static void method(
      String owning, String notOwning, When when, Shape shape, MethodNotes notes, Clauses into) {
    if (has(notes.method(), notOwning)) {
      into.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
    } else if (has(notes.method(), owning)) {
      into.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
    }
    for (int i = 0; i < notes.parameters().size(); i++) {
      Subject parameter = Subject.parameter(i);
      if (has(notes.parameters().get(i), owning)) {
        into.say(Aspect.parameter(i), new Effect.Takes(parameter, when, true, shape.keeper(i)));
      } else if (has(notes.parameters().get(i), notOwning)) {
        into.say(Aspect.parameter(i), new Effect.Borrows(parameter));
      }
    }
  }

  static Optional<FieldContract.Kind> field(String owning, String notOwning, List<Note> notes) {
    if (has(notes, owning)) {
      return Optional.of(FieldContract.Kind.OWNING);
    }
    return has(notes, notOwning) ? Optional.of(FieldContract.Kind.BORROWED) : Optional.empty();
  }

  static boolean has(List<Note> notes, String type) {
    return notes.stream().anyMatch(note -> note.type().equals(type));
  }
}
