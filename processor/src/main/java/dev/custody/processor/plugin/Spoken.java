package dev.custody.processor.plugin;

import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.contract.read.file.TypeNotes;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.ir.MethodKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Of which methods of a type somebody has written something, by name: an annotation of a family
 * that we read, or a contract file; for the type itself or one above it. Remembered.
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
  private final Lineage lineage;
  private final Map<TypeElement, Map<String, Boolean>> known = new HashMap<>();

  Spoken(Symbols symbols, ContractSource files, Lineage lineage) {
    this.symbols = symbols;
    this.files = files;
    this.lineage = lineage;
  }

  /**
   * Whether somebody has.
   *
   * @param name the simple name, of constructors {@link MethodKey#CONSTRUCTOR}
   */
  boolean of(TypeElement type, String name) {
    Map<String, Boolean> names = known.computeIfAbsent(type, key -> new HashMap<>());
    Boolean answer = names.get(name);
    if (answer == null) {
      answer = find(type, name);
      names.put(name, answer);
    }
    return answer;
  }

  private boolean find(TypeElement type, String name) {
    for (TypeElement each : lineage.line(type)) {
      for (ExecutableElement method : lineage.declared(each, name)) {
        if (isAnnotated(method)) {
          return true;
        }
      }
      Optional<TypeNotes> notes = files.type(symbols.type(each));
      if (notes.isPresent() && notes.get().speaksOf(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnnotated(ExecutableElement method) {
    if (isOfAFamily(method)) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isOfAFamily(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a declaration carries an annotation about ownership, locks or regions. */
  static boolean isOfAFamily(Element declaration) {
    for (AnnotationMirror annotation : declaration.getAnnotationMirrors()) {
      String name =
          ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
      for (String family : FAMILIES) {
        if (name.startsWith(family)) {
          return true;
        }
      }
    }
    return false;
  }
}
