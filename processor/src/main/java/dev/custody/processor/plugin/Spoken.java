package dev.custody.processor.plugin;

import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.ir.MethodKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Of which methods of a type somebody has written something, by name: an annotation of a family
 * that we read, or a contract file; for the type itself or one above it. Each type is looked at
 * once.
 */
final class Spoken {
  /** Packages of annotations about ownership, locks and regions; nullness alone changes nothing. */
  private static final List<String> FAMILIES =
      List.of(
          "dev.custody.annotations.",
          "org.checkerframework.checker.mustcall.",
          "org.checkerframework.checker.calledmethods.",
          "org.checkerframework.checker.lock.",
          "org.eclipse.jdt.annotation.",
          "com.google.errorprone.annotations.MustBeClosed",
          "com.google.errorprone.annotations.concurrent.",
          "javax.annotation.WillClose",
          "javax.annotation.concurrent.");

  private final Symbols symbols;
  private final ContractSource files;
  private final Map<TypeElement, Set<String>> known = new HashMap<>();

  Spoken(Symbols symbols, ContractSource files) {
    this.symbols = symbols;
    this.files = files;
  }

  /** The names; of constructors {@link MethodKey#CONSTRUCTOR}. */
  Set<String> of(TypeElement type) {
    Set<String> names = known.get(type);
    if (names == null) {
      names = own(type);
      above(type.getSuperclass(), names);
      for (TypeMirror above : type.getInterfaces()) {
        above(above, names);
      }
      known.put(type, names);
    }
    return names;
  }

  private void above(TypeMirror above, Set<String> names) {
    if (above instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      names.addAll(of(type));
    }
  }

  private Set<String> own(TypeElement type) {
    Set<String> names = new HashSet<>();
    files
        .type(symbols.type(type))
        .ifPresent(notes -> notes.methods().keySet().forEach(key -> names.add(key.name())));
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method && isAnnotated(method)) {
        names.add(method.getSimpleName().toString());
      }
    }
    return names;
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return isOfAFamily(method) || method.getParameters().stream().anyMatch(Spoken::isOfAFamily);
  }

  /** Whether a declaration carries an annotation about ownership, locks or regions. */
  static boolean isOfAFamily(Element declaration) {
    for (AnnotationMirror annotation : declaration.getAnnotationMirrors()) {
      String name =
          ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
      if (FAMILIES.stream().anyMatch(name::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
