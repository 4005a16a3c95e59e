package dev.custody.processor.contract.read.check;

import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Custody;
import dev.custody.processor.contract.read.words.KernelWords;
import dev.custody.processor.contract.read.words.Note;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks Custody's annotations of one method or constructor and of its parameters. */
final class MethodChecks {
  private static final List<String> OF_RESULT =
      List.of("Owning", "Acquires", "Borrowed", "Wraps", "Exchanges");
  private static final List<String> OF_PARAMETER =
      List.of("Owning", "Borrowed", "Releases", "Wraps");

  /** The words whose value is a path of fields. */
  private static final Set<String> WITH_PATH =
      Set.of("Exchanges", "Locks", "Releases", "RequiresLock", "TryLocks", "Unlocks");

  private final CompilationContext context;
  private final CompilerContracts contracts;
  private final ExecutableElement method;
  private final List<Contradiction> found;
  private final List<Note> notes;

  MethodChecks(
      CompilationContext context,
      CompilerContracts contracts,
      ExecutableElement method,
      List<Contradiction> found) {
    this.context = context;
    this.contracts = contracts;
    this.method = method;
    this.found = found;
    notes = own(ElementNotes.of(method).method());
  }

  void run() {
    result();
    receiver();
    for (Note note : notes) {
      KernelWords.problems(note).forEach(problem -> error(method, problem));
      outcome(method, note);
      path(method, note, Lineage.owner(method).asType());
    }
    method.getParameters().forEach(this::parameter);
    if (method.getKind() == ElementKind.METHOD) {
      new OverrideChecks(context, contracts, method, found).run();
    }
  }

  private static List<Note> own(List<Note> all) {
    return all.stream().filter(note -> Custody.names().containsValue(note.type())).toList();
  }

  private void result() {
    List<Note> ofResult = notes.stream().filter(note -> !isCount(note)).toList();
    Exclusive.check(
        method, ofResult, OF_RESULT, "a result is new, lent, or another name of something", found);
    boolean isVoid =
        method.getKind() == ElementKind.METHOD && method.getReturnType().getKind() == TypeKind.VOID;
    boolean isPrimitive = method.getReturnType().getKind().isPrimitive();
    for (String word : OF_RESULT) {
      boolean counts = isVoid && word.equals("Acquires");
      if ((isVoid || isPrimitive) && !counts && Custody.has(ofResult, word)) {
        error(method, "`@" + word + "` means nothing here: the result is no reference");
      }
    }
  }

  /** {@code @Acquires(Of.RECEIVER)} says nothing of the result. */
  private static boolean isCount(Note note) {
    return note.value("value").equals(Optional.of("RECEIVER"));
  }

  /** A word that is about the receiver needs one, and one that can be released. */
  private void receiver() {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    for (Note note : notes) {
      boolean aboutReceiver =
          WITH_PATH.contains(note.simpleName()) && note.value("value").orElse("").isEmpty();
      if (isStatic && aboutReceiver) {
        error(
            method,
            "`@"
                + note.simpleName()
                + "` means nothing here: a static method has no receiver; mark a parameter");
      } else if (aboutReceiver && note.simpleName().equals("Releases")) {
        TypeElement owner = Lineage.owner(method);
        if (!contracts.type(context.symbols().type(owner)).isResource()) {
          error(
              method,
              "`@Releases` needs a resource, but `"
                  + owner.getSimpleName()
                  + "` is none: mark it `@Refcounted` or `@MustRelease`");
        }
      }
    }
  }

  private void parameter(VariableElement parameter) {
    List<Note> ofParameter = own(ElementNotes.of(parameter));
    Exclusive.check(
        parameter,
        ofParameter,
        OF_PARAMETER,
        "an argument is taken over, lent, released or wrapped",
        found);
    for (Note note : ofParameter) {
      outcome(parameter, note);
      path(parameter, note, parameter.asType());
      if (parameter.asType().getKind().isPrimitive() && OF_PARAMETER.contains(note.simpleName())) {
        error(
            parameter,
            "`@"
                + note.simpleName()
                + "` means nothing on `"
                + parameter.getSimpleName()
                + "`: it is no reference");
      }
      boolean wrapsNothing =
          note.simpleName().equals("Wraps")
              && method.getKind() == ElementKind.METHOD
              && (method.getReturnType().getKind() == TypeKind.VOID
                  || method.getReturnType().getKind().isPrimitive());
      if (wrapsNothing) {
        error(parameter, "`@Wraps` means nothing here: no result shares the obligation");
      }
    }
  }

  /** {@code when} must be an outcome that the result can have. */
  private void outcome(Element at, Note note) {
    String when = note.value("when").orElse("ALWAYS");
    TypeKind result = method.getReturnType().getKind();
    boolean fits =
        switch (when) {
          case "TRUE", "FALSE" -> result == TypeKind.BOOLEAN || isBoxedBoolean();
          case "NULL", "NONNULL" -> !result.isPrimitive() && result != TypeKind.VOID;
          default -> true;
        };
    if (!fits) {
      error(
          at,
          "`when = When."
              + when
              + "` never happens: `"
              + method.getSimpleName()
              + "` returns `"
              + method.getReturnType()
              + "`");
    }
  }

  private boolean isBoxedBoolean() {
    return method.getReturnType().toString().endsWith("java.lang.Boolean");
  }

  /** Each name of a path must be a field of what stands before it. */
  private void path(Element at, Note note, TypeMirror start) {
    String path = note.value("value").orElse("");
    if (path.isEmpty() || !WITH_PATH.contains(note.simpleName())) {
      return;
    }
    TypeMirror type = start;
    for (String name : path.split("\\.", -1)) {
      Optional<TypeElement> owner = Lineage.element(type);
      List<VariableElement> fields = owner.map(MethodChecks::fields).orElse(List.of());
      Optional<VariableElement> field =
          fields.stream().filter(each -> each.getSimpleName().contentEquals(name)).findFirst();
      if (field.isEmpty()) {
        List<String> names = fields.stream().map(each -> each.getSimpleName().toString()).toList();
        error(
            at,
            "`@"
                + note.simpleName()
                + "` names the field `"
                + name
                + "`, but `"
                + owner.map(each -> each.getSimpleName().toString()).orElse(type.toString())
                + "` has none"
                + Spelling.hint(name, names));
        return;
      }
      type = field.get().asType();
    }
  }

  private static List<VariableElement> fields(TypeElement type) {
    List<VariableElement> fields =
        new ArrayList<>(ElementFilter.fieldsIn(type.getEnclosedElements()));
    Lineage.ancestors(type)
        .forEach(above -> fields.addAll(ElementFilter.fieldsIn(above.getEnclosedElements())));
    return fields;
  }

  private void error(Element at, String message) {
    found.add(new Contradiction(at, message));
  }
}
