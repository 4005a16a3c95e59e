package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Region;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import java.util.Optional;

/** What Custody's annotations of one method say of locks, regions and sleeping. */
final class Locking {
  private final Shape shape;
  private final Clauses into;

  Locking(Shape shape, Clauses into) {
    this.shape = shape;
    this.into = into;
  }

  /** An annotation of the method itself. */
  void onMethod(String word, Note note) {
    if (word.equals("MaySleep")) {
      into.say(Aspect.SLEEP, new Effect.MaySleep());
    } else {
      on(word, note, Subject.RECEIVER);
    }
  }

  /** An annotation of a parameter. */
  void onParameter(String word, Note note, int index) {
    on(word, note, Subject.parameter(index));
  }

  private void on(String word, Note note, Subject whose) {
    Subject subject = whose.at(note.value("value").orElse(""));
    switch (word) {
      case "Locks" -> into.add(Aspect.LOCKS, new Effect.Locks(subject, mode(note)));
      case "TryLocks" ->
          into.add(Aspect.LOCKS, new Effect.TryLocks(subject, mode(note), taken(note)));
      case "Unlocks" -> into.add(Aspect.LOCKS, new Effect.Unlocks(subject));
      case "RequiresLock" -> into.add(Aspect.LOCKS, new Effect.RequiresLock(subject));
      case "Enters" ->
          into.add(Aspect.REGIONS, new Effect.Enters(region(note), place(whose), entered(note)));
      case "Leaves" -> into.add(Aspect.REGIONS, new Effect.Leaves(region(note), place(whose)));
      default -> {}
    }
  }

  /** A region that is saved to an argument is known by it. */
  private static Optional<Subject> place(Subject whose) {
    return whose.kind() == Subject.Kind.PARAMETER ? Optional.of(whose) : Optional.empty();
  }

  private static When entered(Note note) {
    String said = note.value("when").orElse("BY_TYPE");
    return said.equals("BY_TYPE") ? When.RETURNS : When.valueOf(said);
  }

  private static LockMode mode(Note note) {
    return new LockMode(
        note.flag("reentrant", true),
        note.flag("ordered", false),
        note.flag("maySleep", true),
        note.flag("shared", false),
        false);
  }

  private When taken(Note note) {
    String said = note.value("taken").orElse("BY_TYPE");
    if (!said.equals("BY_TYPE")) {
      return When.valueOf(said);
    }
    if (!shape.result().isPrimitive()) {
      return When.NULL;
    }
    return shape.result().name().equals("boolean") ? When.TRUE : When.ZERO;
  }

  private Region region(Note note) {
    String name =
        note.value("value")
            .filter(value -> !value.isEmpty())
            .orElse(shape.method().owner().simpleName());
    return new Region(
        name, note.flag("maySleep", false), note.flag("nests", true), note.flag("ordered", false));
  }
}
