package dev.custody.processor.contract.read;

import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What code runs as: by {@code @ProgramType}, or by an annotation of the user's that
 * {@code @Context} makes one. The nearest of method, type around it and package holds; a method
 * that says nothing takes the contexts of what it overrides. Each declaration but methods is looked
 * at once; confined to one compilation.
 */
public final class RunsAs {
  private static final String PROGRAM_TYPE = "dev.custody.annotations.ProgramType";
  private static final String CONTEXT = "dev.custody.annotations.Context";

  private final Lineage lineage;
  private final Map<Element, Said> around = new HashMap<>();
  private final Map<Element, Meaning> annotations = new HashMap<>();
  private final Map<TypeElement, Boolean> inheriting = new HashMap<>();

  /**
   * What one declaration or those around it say.
   *
   * @param programTypes names as written, empty for ordinary Java
   * @param contexts of ordinary Java
   */
  private record Said(List<String> programTypes, List<ExecutionContext> contexts) {
    static final Said NOTHING = new Said(List.of(), List.of());

    boolean isNothing() {
      return programTypes.isEmpty() && contexts.isEmpty();
    }
  }

  /** What the code of one compilation runs as. */
  public RunsAs(Lineage lineage) {
    this.lineage = lineage;
  }

  /** The program types of a method as written; empty for ordinary Java. */
  public List<String> programTypes(ExecutableElement method) {
    return said(method).programTypes;
  }

  /** The contexts in which a method runs; none for any. */
  public List<ExecutionContext> contexts(ExecutableElement method) {
    Said said = said(method);
    if (!said.isNothing() || !inherits(Lineage.owner(method))) {
      return said.contexts;
    }
    Set<ExecutionContext> above = new LinkedHashSet<>();
    lineage.overridden(method).forEach(each -> above.addAll(said(each).contexts));
    return List.copyOf(above);
  }

  /** Whether a method is more than code that may run anywhere. */
  public boolean isBound(ExecutableElement method) {
    return !said(method).isNothing() || !contexts(method).isEmpty();
  }

  private Said said(ExecutableElement method) {
    Said own = own(method);
    Element outside = method.getEnclosingElement();
    return own.isNothing() && outside != null ? around(outside) : own;
  }

  private Said around(Element element) {
    Said known = around.get(element);
    if (known == null) {
      known = own(element);
      Element outside = element.getEnclosingElement();
      if (known.isNothing() && outside != null && element.getKind() != ElementKind.PACKAGE) {
        known = around(outside);
      }
      around.put(element, known);
    }
    return known;
  }

  private Said own(Element element) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    if (mirrors.isEmpty()) {
      return Said.NOTHING;
    }
    List<String> programTypes = List.of();
    List<ExecutionContext> contexts = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      Meaning meaning = meaning(type);
      if (meaning.isProgramType()) {
        programTypes = ElementNotes.of(mirror).values("value");
      }
      meaning.context().ifPresent(contexts::add);
    }
    return programTypes.isEmpty() && contexts.isEmpty()
        ? Said.NOTHING
        : new Said(programTypes, List.copyOf(contexts));
  }

  /** What an annotation type says, which is asked of every annotation of every method. */
  private record Meaning(boolean isProgramType, Optional<ExecutionContext> context) {}

  private Meaning meaning(TypeElement annotation) {
    Meaning known = annotations.get(annotation);
    if (known == null) {
      boolean isProgramType = annotation.getQualifiedName().contentEquals(PROGRAM_TYPE);
      known =
          new Meaning(
              isProgramType,
              ElementNotes.of(annotation).stream()
                  .filter(note -> !isProgramType && note.type().equals(CONTEXT))
                  .map(note -> context(annotation, note))
                  .findFirst());
      annotations.put(annotation, known);
    }
    return known;
  }

  private static ExecutionContext context(TypeElement annotation, Note note) {
    return new ExecutionContext(
        annotation.getQualifiedName().toString(),
        note.flag("maySleep", false),
        note.flag("exclusive", false),
        Set.copyOf(note.values("calls")));
  }

  /** Whether some supertype of a class says where its code runs; those of the JDK do not. */
  private boolean inherits(TypeElement type) {
    Boolean known = inheriting.get(type);
    if (known == null) {
      known = Lineage.parents(type).stream().anyMatch(p -> speaks(p) || inherits(p));
      inheriting.put(type, known);
    }
    return known;
  }

  private boolean speaks(TypeElement type) {
    return !type.getQualifiedName().toString().startsWith("java.")
        && (!around(type).contexts.isEmpty()
            || type.getEnclosedElements().stream()
                .anyMatch(m -> m instanceof ExecutableElement && !own(m).contexts.isEmpty()));
  }
}
