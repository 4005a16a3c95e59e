package dev.custody.processor.contract.read.declared;

import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads the annotations of the compiler's elements, of source and of class files alike. */
public final class ElementNotes {
  /** {@code @Override} and its like, which say nothing to us. */
  private static final String COMPILERS = "java.lang.";

  private ElementNotes() {}

  /** What is written at a method or constructor. */
  public static MethodNotes of(ExecutableElement method) {
    List<List<Note>> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(of(parameter, parameter.asType()));
    }
    return new MethodNotes(of(method, method.getReturnType()), parameters, List.of());
  }

  /** The annotations of a type, field or package. */
  public static List<Note> of(Element element) {
    return element instanceof VariableElement variable
        ? of(variable, variable.asType())
        : read(element);
  }

  /**
   * The annotations of a declaration, then those of its type. An annotation that may stand on both
   * is found on both, and counts once.
   */
  private static List<Note> of(Element element, TypeMirror type) {
    List<Note> declared = read(element);
    List<Note> used = read(type);
    if (used.isEmpty() || declared.isEmpty()) {
      return used.isEmpty() ? declared : used;
    }
    Set<Note> notes = new LinkedHashSet<>(declared);
    notes.addAll(used);
    return List.copyOf(notes);
  }

  /** The annotations of a declaration alone, without those of its type. */
  public static List<Note> declared(Element element) {
    return read(element);
  }

  private static List<Note> read(AnnotatedConstruct construct) {
    List<? extends AnnotationMirror> mirrors = construct.getAnnotationMirrors();
    if (mirrors.isEmpty()) { // as nearly always
      return List.of();
    }
    List<Note> notes = new ArrayList<>(mirrors.size());
    for (AnnotationMirror mirror : mirrors) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      String name = type.getQualifiedName().toString();
      if (!name.startsWith(COMPILERS)) {
        notes.add(note(name, mirror));
      }
    }
    return notes;
  }

  /** One annotation. */
  public static Note of(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return note(type.getQualifiedName().toString(), mirror);
  }

  private static Note note(String name, AnnotationMirror mirror) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach(
            (element, value) ->
                values.put(element.getSimpleName().toString(), value.accept(new Texts(), null)));
    return new Note(name, values);
  }

  /** The constants of a value as text. */
  private static final class Texts extends SimpleAnnotationValueVisitor14<List<String>, Void> {
    @Override
    protected List<String> defaultAction(Object constant, Void unused) {
      return List.of(constant.toString());
    }

    @Override
    public List<String> visitEnumConstant(VariableElement constant, Void unused) {
      return List.of(constant.getSimpleName().toString());
    }

    @Override
    public List<String> visitAnnotation(AnnotationMirror annotation, Void unused) {
      return List.of();
    }

    @Override
    public List<String> visitArray(List<? extends AnnotationValue> elements, Void unused) {
      return elements.stream().flatMap(value -> value.accept(this, null).stream()).toList();
    }
  }
}
