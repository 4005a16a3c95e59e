package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Nullness;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The well-known annotations for nullness, of whatever package: they are known by simple name. */
final class Nullables implements Dialect {
  private static final Set<String> MAYBE_NULL =
      Set.of(
          "Nullable",
          "CheckForNull",
          "PossiblyNull",
          "NullableDecl",
          "NullableType",
          "RecentlyNullable");

  private static final Set<String> NON_NULL =
      Set.of("NonNull", "Nonnull", "NotNull", "NonNullDecl", "NonNullType", "RecentlyNonNull");

  @Override
  public void method(Shape shape, MethodNotes notes, Clauses into) {
    said(notes.method()).ifPresent(into::result);
    for (int i = 0; i < notes.parameters().size(); i++) {
      int index = i;
      said(notes.parameters().get(i)).ifPresent(nullness -> into.parameter(index, nullness));
    }
  }

  private static Optional<Nullness> said(List<Note> notes) {
    for (Note note : notes) {
      if (MAYBE_NULL.contains(note.simpleName())) {
        return Optional.of(Nullness.MAYBE_NULL);
      }
      if (NON_NULL.contains(note.simpleName())) {
        return Optional.of(Nullness.NON_NULL);
      }
    }
    return Optional.empty();
  }
}
