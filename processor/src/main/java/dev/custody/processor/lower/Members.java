package dev.custody.processor.lower;

import dev.custody.processor.frontend.CompilationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Members and supertypes that the language looks up without naming them in the source. */
final class Members {
  private final CompilationContext context;
  private final Map<TypeElement, Optional<ExecutableElement>> functions = new HashMap<>();
  private final Map<TypeElement, Optional<ExecutableElement>> closers = new HashMap<>();

  Members(CompilationContext context) {
    this.context = context;
  }

  /** The class types that a type is made of: bounds of variables, parts of intersections. */
  List<DeclaredType> classes(TypeMirror type) {
    List<DeclaredType> found = new ArrayList<>();
    collect(type, found);
    return found;
  }

  private void collect(@Nullable TypeMirror type, List<DeclaredType> found) {
    if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
      found.add(declared);
    } else if (type instanceof IntersectionType parts) {
      parts.getBounds().forEach(bound -> collect(bound, found));
    } else if (type instanceof TypeVariable variable) {
      collect(variable.getUpperBound(), found);
    } else if (type instanceof WildcardType wildcard) {
      collect(wildcard.getExtendsBound(), found);
    } else if (type != null && type.getKind() == TypeKind.UNION) {
      collect(context.types().erasure(type), found);
    }
  }

  /** A method of a class type, by name and number of parameters, and the type it was found in. */
  record Found(ExecutableElement method, DeclaredType in) {}

  /** The {@code close()} of a resource's type. */
  Optional<Found> closer(TypeMirror resource) {
    return first(resource, type -> closers.computeIfAbsent(type, this::findClose));
  }

  private Optional<ExecutableElement> findClose(TypeElement type) {
    return methods(type).stream()
        .filter(m -> m.getSimpleName().contentEquals("close") && m.getParameters().isEmpty())
        .findFirst();
  }

  /** The one abstract method of a functional interface. */
  Optional<Found> function(TypeMirror functionalInterface) {
    return first(functionalInterface, type -> functions.computeIfAbsent(type, this::findFunction));
  }

  private Optional<ExecutableElement> findFunction(TypeElement type) {
    return methods(type).stream()
        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT) && !overridesObject(m))
        .findFirst();
  }

  private boolean overridesObject(ExecutableElement method) {
    TypeElement object = context.elements().getTypeElement("java.lang.Object");
    return object != null
        && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
            .filter(m -> m.getModifiers().contains(Modifier.PUBLIC))
            .anyMatch(
                m ->
                    m.getSimpleName().equals(method.getSimpleName())
                        && context
                            .symbols()
                            .method(m)
                            .parameters()
                            .equals(context.symbols().method(method).parameters()));
  }

  private List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(context.elements().getAllMembers(type));
  }

  private interface Lookup {
    Optional<ExecutableElement> in(TypeElement type);
  }

  private Optional<Found> first(TypeMirror type, Lookup lookup) {
    for (DeclaredType part : classes(type)) {
      Optional<ExecutableElement> method = lookup.in((TypeElement) part.asElement());
      if (method.isPresent()) {
        return Optional.of(new Found(method.get(), part));
      }
    }
    return Optional.empty();
  }

  /** A method as a member of a type, its type variables replaced. */
  ExecutableType typeIn(DeclaredType type, ExecutableElement method) {
    try {
      TypeMirror captured = context.types().capture(type);
      return (ExecutableType) context.types().asMemberOf((DeclaredType) captured, method);
    } catch (IllegalArgumentException e) { // not a member there, as after an erroneous override
      return (ExecutableType) method.asType();
    }
  }

  /** What iterating over a type yields; empty if it is no {@code Iterable} or a raw one. */
  Optional<TypeMirror> iterated(TypeMirror type) {
    for (DeclaredType part : classes(type)) {
      Optional<TypeMirror> item = iterated(part);
      if (item.isPresent()) {
        return item;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> iterated(DeclaredType type) {
    if (((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.Iterable")) {
      return type.getTypeArguments().stream().<TypeMirror>map(a -> a).findFirst();
    }
    for (TypeMirror above : context.types().directSupertypes(type)) {
      Optional<TypeMirror> item = iterated((DeclaredType) above);
      if (item.isPresent()) {
        return item;
      }
    }
    return Optional.empty();
  }

  /** The first method of a class with a name and number of parameters, of a known library class. */
  ExecutableElement known(String type, String name, int parameters) {
    TypeElement owner = context.elements().getTypeElement(type);
    if (owner != null) {
      for (Element member : owner.getEnclosedElements()) {
        if (member instanceof ExecutableElement method
            && method.getSimpleName().contentEquals(name)
            && method.getParameters().size() == parameters) {
          return method;
        }
      }
    }
    throw new GiveUp("a class library without " + type + "." + name, null);
  }
}
