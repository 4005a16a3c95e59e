package dev.custody.processor.contract.read;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.words.Dialect;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.FieldKey;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What fields hold. */
final class FieldContracts {
  private final Declarations declarations;
  private final List<Dialect> dialects;

  FieldContracts(Declarations declarations, List<Dialect> dialects) {
    this.declarations = declarations;
    this.dialects = dialects;
  }

  FieldContract of(FieldKey key) {
    Optional<VariableElement> field = declarations.context().symbols().element(key);
    if (field.isEmpty() || !(field.get().getEnclosingElement() instanceof TypeElement owner)) {
      return new FieldContract(key, FieldContract.Kind.UNKNOWN, false, Origin.UNKNOWN);
    }
    boolean isFinal = field.get().getModifiers().contains(Modifier.FINAL);
    Optional<FieldContract.Kind> written = kind(ElementNotes.of(field.get()));
    if (written.isPresent()) {
      return new FieldContract(key, written.get(), isFinal, declarations.annotations(owner));
    }
    return declarations
        .file(owner)
        .flatMap(
            notes ->
                kind(notes.fields().getOrDefault(key.name(), List.of()))
                    .map(kind -> new FieldContract(key, kind, isFinal, Origin.file(notes.file()))))
        .orElseGet(
            () -> new FieldContract(key, FieldContract.Kind.UNKNOWN, isFinal, Origin.DEFAULT));
  }

  private Optional<FieldContract.Kind> kind(List<Note> notes) {
    return notes.isEmpty()
        ? Optional.empty()
        : dialects.stream().flatMap(dialect -> dialect.field(notes).stream()).findFirst();
  }
}
