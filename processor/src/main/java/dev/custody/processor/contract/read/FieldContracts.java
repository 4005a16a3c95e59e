package dev.custody.processor.contract.read;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.Dialect;
import dev.custody.processor.contract.read.words.GuardedBy;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What fields hold. */
final class FieldContracts {
  private final Declarations declarations;
  private final List<Dialect> dialects;
  private final Map<Element, Boolean> locks = new HashMap<>();
  private final Map<TypeKey, Boolean> guarded = new HashMap<>();

  FieldContracts(Declarations declarations, List<Dialect> dialects) {
    this.declarations = declarations;
    this.dialects = dialects;
  }

  FieldContract of(FieldKey key) {
    Optional<VariableElement> field = declarations.context().symbols().element(key);
    if (field.isEmpty() || !(field.get().getEnclosingElement() instanceof TypeElement owner)) {
      return new FieldContract(key, FieldContract.Kind.UNKNOWN, false, Origin.UNKNOWN);
    }
    List<Note> own = ElementNotes.of(field.get());
    Optional<FieldContract.Kind> written = kind(own);
    if (written.isPresent()) {
      return contract(key, field.get(), own, written.get(), declarations.annotations(owner));
    }
    return declarations
        .file(owner)
        .flatMap(
            notes ->
                kind(notes.fields().getOrDefault(key.name(), List.of()))
                    .map(kind -> contract(key, field.get(), own, kind, Origin.file(notes.file()))))
        .orElseGet(
            () -> contract(key, field.get(), own, FieldContract.Kind.UNKNOWN, Origin.DEFAULT));
  }

  private FieldContract contract(
      FieldKey key,
      VariableElement field,
      List<Note> notes,
      FieldContract.Kind kind,
      Origin origin) {
    String guard =
        Custody.find(notes, "RequiresLock").flatMap(note -> note.value("value")).orElse("");
    long length =
        Custody.find(notes, "Index")
            .flatMap(note -> note.value("value"))
            .map(Long::parseLong)
            .orElse(0L);
    return new FieldContract(
        key,
        kind,
        field.getModifiers().contains(Modifier.FINAL),
        origin,
        declarations.context().symbols().type(field.asType()),
        guard,
        !guard.isEmpty() || holdsLock(field.asType()),
        elements(field.asType()),
        GuardedBy.lock(notes),
        length);
  }

  /** Whether a field of a class in the sources names the lock that guards it. */
  boolean areGuarded(TypeKey type) {
    Boolean known = guarded.get(type);
    if (known == null) {
      known =
          declarations
              .context()
              .symbols()
              .element(type)
              .filter(element -> declarations.context().trees().getTree(element) != null)
              .filter(FieldContracts::haveGuards)
              .isPresent();
      guarded.put(type, known);
    }
    return known;
  }

  private static boolean haveGuards(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .anyMatch(field -> !GuardedBy.lock(ElementNotes.of(field)).isEmpty());
  }

  /** Whether a method says that its callers hold a lock. */
  boolean isGuarded(MethodKey method) {
    return declarations
        .context()
        .symbols()
        .element(method)
        .filter(element -> GuardedBy.isOn(ElementNotes.declared(element)))
        .isPresent();
  }

  /** The one type argument, as of a list. */
  private TypeKey elements(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? declarations.context().symbols().type(declared.getTypeArguments().get(0))
        : TypeKey.OBJECT;
  }

  /** Whether a value of a type is a lock or, as the maps of the kernel, has elements with locks. */
  private boolean holdsLock(TypeMirror type) {
    return isLock(type)
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
            && hasLock(declared.getTypeArguments().get(0)));
  }

  private boolean hasLock(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ElementFilter.fieldsIn(declared.asElement().getEnclosedElements()).stream()
            .anyMatch(field -> isLock(field.asType()));
  }

  private boolean isLock(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    Boolean known = locks.get(declared.asElement());
    if (known == null) {
      known = false;
      for (Element member : declared.asElement().getEnclosedElements()) {
        known |= member.getKind() == ElementKind.METHOD && locks(ElementNotes.declared(member));
      }
      locks.put(declared.asElement(), known);
    }
    return known;
  }

  private static boolean locks(List<Note> notes) {
    return !notes.isEmpty() && (Custody.has(notes, "Locks") || Custody.has(notes, "TryLocks"));
  }

  private Optional<FieldContract.Kind> kind(List<Note> notes) {
    return notes.isEmpty()
        ? Optional.empty()
        : dialects.stream().flatMap(dialect -> dialect.field(notes).stream()).findFirst();
  }
}
