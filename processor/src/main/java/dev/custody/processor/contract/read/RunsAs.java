package dev.custody.processor.contract.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What code runs as, by {@code @ProgramType} on a method, a type around it or the package. */
public final class RunsAs {
  private static final String PROGRAM_TYPE = "dev.custody.annotations.ProgramType";

  private RunsAs() {}

  /** The program types of a method as written, nearest declaration first; empty for plain Java. */
  public static List<String> of(ExecutableElement method) {
    for (Element at = method; at != null; at = at.getEnclosingElement()) {
      Optional<AnnotationMirror> annotation = annotation(at);
      if (annotation.isPresent()) {
        return values(annotation.get());
      }
    }
    return List.of();
  }

  private static Optional<AnnotationMirror> annotation(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(PROGRAM_TYPE)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static List<String> values(AnnotationMirror annotation) {
    for (AnnotationValue value : annotation.getElementValues().values()) {
      if (value.getValue() instanceof List<?> types) {
        return types.stream().map(type -> ((AnnotationValue) type).getValue().toString()).toList();
      }
    }
    return List.of();
  }
}
