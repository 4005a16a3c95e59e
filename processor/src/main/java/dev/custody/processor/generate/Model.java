package dev.custody.processor.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's model of a program, and the questions to it that several classes here ask.
 *
 * @param packs the names of the methods that release a type, by its binary name, where a bundled
 *     contract says so
 */
record Model(Elements elements, Types types, Function<String, List<String>> packs) {
  private static final String ANNOTATIONS = "dev.custody.annotations.";

  /** A type, its superclasses and all its interfaces: itself first, each once. */
  List<TypeElement> lineage(TypeElement type) {
    Map<String, TypeElement> found = new LinkedHashMap<>();
    collect(type, found);
    return List.copyOf(found.values());
  }

  private void collect(TypeElement type, Map<String, TypeElement> found) {
    if (found.putIfAbsent(type.getQualifiedName().toString(), type) == null) {
      for (TypeMirror above : types.directSupertypes(type.asType())) {
        asElement(above).ifPresent(element -> collect(element, found));
      }
    }
  }

  /**
   * A class and its superclasses, itself first; without those of the runtime and {@code Object}.
   */
  List<TypeElement> classes(TypeElement type) {
    return lineage(type).stream()
        .filter(each -> !each.getKind().isInterface())
        .filter(each -> !isNamed(each, "java.lang.Object") && !isOfRuntime(each))
        .toList();
  }

  boolean isSubtype(TypeElement type, String name) {
    return lineage(type).stream().anyMatch(each -> isNamed(each, name));
  }

  boolean isOfRuntime(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().contentEquals(Words.RUNTIME);
  }

  boolean isNamed(TypeElement type, String name) {
    return type.getQualifiedName().contentEquals(name);
  }

  Optional<TypeElement> asElement(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** The static fields of a type whose own type is the named generic one. */
  List<VariableElement> constants(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> asElement(field.asType()).filter(of -> isNamed(of, name)).isPresent())
        .toList();
  }

  /** Whether the argument of a generic type with one is a type, in any of its forms. */
  boolean isOf(TypeMirror generic, TypeElement argument) {
    return generic instanceof DeclaredType declared
        && declared.getTypeArguments().size() == 1
        && types.isSameType(
            types.erasure(declared.getTypeArguments().get(0)), types.erasure(argument.asType()));
  }

  boolean has(AnnotatedConstruct annotated, String annotation) {
    return find(annotated, annotation).isPresent();
  }

  /** One of our annotations on a declaration or a use of a type. */
  Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String annotation) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      Element type = mirror.getAnnotationType().asElement();
      if (type instanceof TypeElement known && isNamed(known, ANNOTATIONS + annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The strings of an attribute of an annotation; empty where it is not written. */
  List<String> strings(AnnotationMirror annotation, String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        Object value = entry.getValue().getValue();
        return value instanceof List<?> list
            ? list.stream().map(each -> ((AnnotationValue) each).getValue().toString()).toList()
            : List.of(value.toString());
      }
    }
    return List.of();
  }
}
