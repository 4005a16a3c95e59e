package dev.custody.processor.contract.read;

import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * What the annotations of a record's components mean for its members. The compiler copies them to
 * the accessors, where {@code @Owning} would say that these give the component away; and it does
 * not copy them to a canonical constructor that is written out.
 */
final class RecordMembers {
  private RecordMembers() {}

  /** The notes of a method, those of a record's members put right. */
  static MethodNotes adjust(
      ExecutableElement method, TypeElement owner, MethodNotes notes, Symbols symbols) {
    if (owner.getKind() != ElementKind.RECORD) {
      return notes;
    }
    List<? extends RecordComponentElement> components = owner.getRecordComponents();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? constructor(method, components, notes, symbols)
        : accessor(method, components, notes);
  }

  private static MethodNotes accessor(
      ExecutableElement method,
      List<? extends RecordComponentElement> components,
      MethodNotes notes) {
    boolean isAccessor =
        method.getParameters().isEmpty()
            && components.stream()
                .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    if (!isAccessor || !Custody.has(notes.method(), "Owning")) {
      return notes;
    }
    List<Note> lends = notes.method().stream().map(RecordMembers::lends).toList();
    return new MethodNotes(lends, notes.parameters(), notes.thrown());
  }

  private static Note lends(Note note) {
    return Custody.has(List.of(note), "Owning") ? Custody.borrowed() : note;
  }

  private static MethodNotes constructor(
      ExecutableElement constructor,
      List<? extends RecordComponentElement> components,
      MethodNotes notes,
      Symbols symbols) {
    List<TypeKey> given = symbols.method(constructor).parameters();
    boolean isCanonical =
        given.equals(components.stream().map(c -> symbols.type(c.asType())).toList());
    if (!isCanonical) {
      return notes;
    }
    List<List<Note>> parameters = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      List<Note> written = notes.parameters().get(i);
      parameters.add(written.isEmpty() ? ElementNotes.of(components.get(i)) : written);
    }
    return new MethodNotes(notes.method(), parameters, notes.thrown());
  }
}
