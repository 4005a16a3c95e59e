package dev.custody.processor.contract.read.file;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.contract.read.names.Imports;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the real method that a declaration of a contract file means: by name, number of parameters
 * and the names of their types, type arguments left out. A type may be written by its simple or its
 * qualified name; a type variable by its own name or by its bound's.
 */
final class Overloads {
  private final Symbols symbols;
  private final Imports scope;
  private final Problems problems;

  Overloads(CompilationContext context, Imports scope, Problems problems) {
    symbols = context.symbols();
    this.scope = scope;
    this.problems = problems;
  }

  Optional<ExecutableElement> find(MethodTree tree, TypeElement type) {
    String name = tree.getName().toString();
    List<ExecutableElement> all = members(type, tree.getReturnType() == null);
    List<ExecutableElement> named =
        all.stream().filter(method -> method.getSimpleName().contentEquals(name)).toList();
    Optional<ExecutableElement> found =
        named.stream().filter(method -> matches(tree, method)).findFirst();
    if (found.isPresent()) {
      return found;
    }
    String shown = tree.getReturnType() == null ? "constructor" : "method `" + name + "`";
    if (named.isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      all.forEach(method -> names.add(method.getSimpleName().toString()));
      problems.error(tree, "`" + type + "` has no " + shown + Spelling.hint(name, names));
    } else {
      problems.error(
          tree,
          "`"
              + type
              + "` has no "
              + shown
              + " with these parameters, but "
              + named.stream()
                  .map(method -> "`" + signature(method) + "`")
                  .collect(Collectors.joining(", ")));
    }
    return Optional.empty();
  }

  private static String signature(ExecutableElement method) {
    String text = method.toString();
    return text.startsWith("<") && text.contains("> ")
        ? text.substring(text.indexOf("> ") + 2)
        : text;
  }

  /** The type's own members, then what it inherits. */
  private static List<ExecutableElement> members(TypeElement type, boolean constructors) {
    if (constructors) {
      return ElementFilter.constructorsIn(type.getEnclosedElements());
    }
    List<ExecutableElement> members = new ArrayList<>();
    Set<TypeElement> seen = new LinkedHashSet<>();
    collect(type, seen);
    for (TypeElement each : seen) {
      members.addAll(ElementFilter.methodsIn(each.getEnclosedElements()));
    }
    return members;
  }

  private static void collect(TypeElement type, Set<TypeElement> seen) {
    if (seen.add(type)) {
      List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
      above.addAll(type.getInterfaces());
      for (TypeMirror mirror : above) {
        if (mirror.getKind() == TypeKind.DECLARED) {
          collect((TypeElement) ((DeclaredType) mirror).asElement(), seen);
        }
      }
    }
  }

  private boolean matches(MethodTree tree, ExecutableElement method) {
    if (tree.getParameters().size() != method.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableTree written = tree.getParameters().get(i);
      if (!matches(written.getType(), method.getParameters().get(i).asType())) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(Tree written, TypeMirror real) {
    if (written instanceof AnnotatedTypeTree annotated) {
      return matches(annotated.getUnderlyingType(), real);
    }
    if (written instanceof ParameterizedTypeTree generic) {
      return matches(generic.getType(), real);
    }
    if (real.getKind() == TypeKind.ARRAY) {
      return written instanceof ArrayTypeTree array
          && matches(array.getType(), ((ArrayType) real).getComponentType());
    }
    String name = written.toString();
    if (real.getKind() == TypeKind.TYPEVAR
        && ((TypeVariable) real).asElement().getSimpleName().contentEquals(name)) {
      return true;
    }
    String erased = symbols.type(real).name().replace('$', '.');
    return erased.equals(name)
        || scope
            .type(name, symbols)
            .map(type -> type.getQualifiedName().contentEquals(erased))
            .orElseGet(() -> erased.endsWith("." + name));
  }
}
