package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Nullness;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import java.util.Optional;

/** What Custody's annotations of one method say of references. */
final class Ownership {
  private final Shape shape;
  private final Clauses into;
  private Optional<Subject> slot = Optional.empty();
  private Optional<Integer> swappedIn = Optional.empty();

  Ownership(Shape shape, Clauses into) {
    this.shape = shape;
    this.into = into;
  }

  /** An annotation of the method itself. */
  void onMethod(String word, Note note) {
    switch (word) {
      case "Acquires" -> acquires(note);
      case "Owning" -> into.say(Aspect.RESULT, newResult());
      case "Borrowed" -> into.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
      case "Empty" -> into.say(Aspect.RESULT, new Effect.StartsEmpty());
      case "Tells" ->
          into.say(
              Aspect.RECEIVER,
              new Effect.Tells(
                  Subject.RECEIVER, note.value("value").map(When::valueOf).orElse(When.TRUE)));
      case "Fills" -> into.say(Aspect.CONTENT, new Effect.Fills(Subject.RECEIVER));
      case "Unknown" -> into.say(Aspect.RESULT);
      case "Releases" -> releases(note, Subject.RECEIVER);
      case "Wraps" -> into.wraps(Subject.RECEIVER);
      case "Returns" -> into.say(Aspect.RESULT, new Effect.Returns(Subject.RECEIVER));
      case "Escapes" -> into.say(Aspect.RECEIVER, new Effect.Escapes(Subject.RECEIVER));
      case "Exchanges" -> slot = Optional.of(Subject.RECEIVER.at(note.value("value").orElse("")));
      case "MayBeNull" -> into.result(Nullness.MAYBE_NULL);
      case "Halts" -> into.say(Aspect.HALTS, new Effect.Halts());
      default -> {}
    }
  }

  /** An annotation of a parameter. */
  void onParameter(String word, Note note, int index) {
    Subject parameter = Subject.parameter(index);
    Aspect fate = Aspect.parameter(index);
    switch (word) {
      case "Acquires" ->
          into.say(Aspect.count(parameter), new Effect.Acquires(parameter, outcome(note)));
      case "Owning" -> {
        boolean staysUsable = note.value("then").equals(Optional.of("BORROWED"));
        into.say(fate, new Effect.Takes(parameter, when(note), staysUsable, shape.keeper(index)));
      }
      case "Borrowed" -> into.say(fate, new Effect.Borrows(parameter));
      case "Releases" -> releases(note, parameter);
      case "Wraps" -> into.wraps(parameter);
      case "Collects" -> into.say(fate, new Effect.Collects(parameter));
      case "Escapes" -> into.say(fate, new Effect.Escapes(parameter));
      case "Fills" -> into.say(Aspect.count(parameter), new Effect.Fills(parameter));
      case "Returns" -> {
        into.say(Aspect.RESULT, new Effect.Returns(parameter));
        into.say(fate, new Effect.Borrows(parameter));
      }
      case "Exchanges" -> slot = Optional.of(parameter.at(note.value("value").orElse("")));
      case "MayBeNull" -> into.parameter(index, Nullness.MAYBE_NULL);
      case "Checks" -> checks(note, parameter);
      case "Runs" -> into.add(Aspect.USES, new Effect.Runs(parameter));
      case "Index" -> into.add(Aspect.USES, new Effect.Looks(parameter, length(note)));
      default -> {}
    }
  }

  /** Tells of each parameter in order whether it is marked as what an exchange puts in. */
  void swapIn(int index, boolean marked) {
    if (marked && swappedIn.isEmpty()) {
      swappedIn = Optional.of(index);
    }
  }

  /** Says what takes all annotations together. */
  void finish() {
    slot.ifPresent(this::exchanges);
  }

  private void exchanges(Subject place) {
    Optional<Integer> value =
        swappedIn.or(
            () ->
                shape.references().stream()
                    .filter(i -> place.kind() != Subject.Kind.PARAMETER || i != place.parameter())
                    .findFirst());
    value.ifPresent(
        index -> into.say(Aspect.RESULT, new Effect.Exchanges(place, Subject.parameter(index))));
  }

  private void acquires(Note note) {
    boolean ofReceiver =
        note.value("value").equals(Optional.of("RECEIVER")) || !shape.returnsReference();
    if (!ofReceiver) {
      into.say(Aspect.RESULT, newResult());
      return;
    }
    into.say(Aspect.count(Subject.RECEIVER), new Effect.Acquires(Subject.RECEIVER, outcome(note)));
    if (shape.resultIsReceiver()) {
      into.say(Aspect.RESULT, new Effect.Returns(Subject.RECEIVER));
    }
  }

  private void releases(Note note, Subject whose) {
    Subject subject = whose.at(note.value("value").orElse(""));
    Effect released = new Effect.Releases(subject, when(note));
    if (subject.path().isEmpty()) {
      into.say(Aspect.fate(whose), released);
    } else {
      into.say(Aspect.fate(whose), new Effect.Borrows(whose), released);
    }
  }

  private void checks(Note note, Subject parameter) {
    When outcome = note.value("value").map(When::valueOf).orElse(When.NONNULL);
    String otherwise = note.value("otherwise").orElse("java.lang.NullPointerException");
    into.say(
        Aspect.checks(parameter.parameter()), new Effect.Checks(parameter, outcome, otherwise));
  }

  private static long length(Note note) {
    return note.value("value").map(Long::parseLong).orElse(0L);
  }

  private static Effect newResult() {
    return new Effect.Acquires(Subject.RESULT, When.RETURNS);
  }

  private static When when(Note note) {
    return note.value("when").map(When::valueOf).orElse(When.ALWAYS);
  }

  /** The outcome of a new count: a call that throws has acquired nothing. */
  private static When outcome(Note note) {
    When when = when(note);
    return when == When.ALWAYS ? When.RETURNS : when;
  }
}
