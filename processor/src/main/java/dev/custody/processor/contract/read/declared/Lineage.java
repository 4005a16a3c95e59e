package dev.custody.processor.contract.read.declared;

import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.frontend.Symbols;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Which types and methods a declaration descends from. Confined to one compilation. */
public final class Lineage {
  private final Elements elements;
  private final Symbols symbols;
  private final Members members = new Members();
  private final Map<ExecutableElement, List<ExecutableElement>> overridden = new HashMap<>();

  /** Lineages among the declarations of one compilation. */
  public Lineage(CompilationContext context) {
    this.elements = context.elements();
    this.symbols = context.symbols();
  }

  /** The superclass and the superinterfaces, in the order of the declaration. */
  public static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    superclass(type).ifPresent(parents::add);
    type.getInterfaces().forEach(mirror -> element(mirror).ifPresent(parents::add));
    return parents;
  }

  /** The superclass; empty for {@code Object}, interfaces, and where it is not known. */
  public static Optional<TypeElement> superclass(TypeElement type) {
    return element(type.getSuperclass());
  }

  /** The element of a class or interface type that is known. */
  public static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  /** The class that declares a method or constructor; every one has one. */
  public static TypeElement owner(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  /** The top-level class around a type or member; a top-level class itself. */
  public static TypeElement outermost(Element member) {
    TypeElement outermost = member instanceof TypeElement type ? type : null;
    for (Element at = member.getEnclosingElement(); at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement enclosing) {
        outermost = enclosing;
      }
    }
    return Objects.requireNonNull(outermost);
  }

  /** All supertypes, nearer ones first, superclasses before interfaces at equal distance. */
  public static List<TypeElement> ancestors(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    List<TypeElement> level = parents(type);
    while (!level.isEmpty()) {
      List<TypeElement> next = new ArrayList<>();
      for (TypeElement parent : level) {
        if (found.add(parent)) {
          next.addAll(parents(parent));
        }
      }
      level = next;
    }
    return List.copyOf(found);
  }

  /** A type and all its supertypes, nearest first. */
  public List<TypeElement> line(TypeElement type) {
    return members.line(type);
  }

  /** Whether a type is another or descends from it. */
  public boolean descends(TypeElement type, TypeElement from) {
    return members.descends(type, from);
  }

  /** All supertypes of a type as {@link #ancestors} gives them, worked out once. */
  public List<TypeElement> ancestorsOf(TypeElement type) {
    return members.ancestors(type);
  }

  /** The methods that a method overrides or implements, nearest first. */
  public List<ExecutableElement> overridden(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (!(owner instanceof TypeElement type) || !canOverride(method)) {
      return List.of();
    }
    List<ExecutableElement> known = overridden.get(method);
    if (known == null) {
      known = List.copyOf(overridden(method, type));
      overridden.put(method, known);
    }
    return known;
  }

  private List<ExecutableElement> overridden(ExecutableElement method, TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    String name = method.getSimpleName().toString();
    for (TypeElement ancestor : members.ancestors(type)) {
      for (ExecutableElement candidate : members.declared(ancestor, name)) {
        if (overrides(method, candidate, type)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** The methods or constructors of a name that a type itself declares, in order. */
  public List<ExecutableElement> declared(TypeElement type, String name) {
    return members.declared(type, name);
  }

  /** The field of a name that a type or one above it declares, the nearest; null if none does. */
  public @Nullable VariableElement field(TypeElement type, String name) {
    for (TypeElement each : members.line(type)) {
      VariableElement field = members.field(each, name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** The type of a name among a type, those above it and their member types; null if none is. */
  public @Nullable TypeElement type(TypeElement type, String name) {
    for (TypeElement each : members.line(type)) {
      TypeElement found =
          each.getSimpleName().contentEquals(name) ? each : members.type(each, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The methods of a name: the type's own, then those of supertypes with other parameters. */
  public List<ExecutableElement> named(TypeElement type, String name) {
    return members.named(type, name);
  }

  /** The body that runs when a method without parameters is called on an object of a class. */
  public Optional<ExecutableElement> implementation(TypeElement type, String name) {
    Optional<TypeElement> at = Optional.of(type);
    while (at.isPresent()) {
      for (ExecutableElement candidate : members.declared(at.get(), name)) {
        if (candidate.getParameters().isEmpty()
            && !candidate.getModifiers().contains(Modifier.ABSTRACT)) {
          return Optional.of(candidate);
        }
      }
      at = at.flatMap(Lineage::superclass);
    }
    return Optional.empty();
  }

  /**
   * Whether a method, as a member of a class, overrides or implements another of its name in a
   * supertype of the class. The compiler answers only where erased parameters do not: it works out
   * all members of the class first.
   */
  public boolean overrides(ExecutableElement method, ExecutableElement other, TypeElement type) {
    if (method.getParameters().size() != other.getParameters().size()
        || !canOverride(method)
        || !canOverride(other)) {
      return false;
    }
    List<TypeKey> own = symbols.method(method).parameters();
    List<TypeKey> above = symbols.method(other).parameters();
    boolean same = true;
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equals(above.get(i))) {
        if (!isVariable(other.getParameters().get(i).asType())) {
          return false;
        }
        same = false;
      }
    }
    boolean visible =
        other.getModifiers().contains(Modifier.PUBLIC)
            || other.getModifiers().contains(Modifier.PROTECTED);
    return (same && visible) || elements.overrides(method, other, type);
  }

  private static boolean isVariable(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        || (type.getKind() == TypeKind.ARRAY && isVariable(((ArrayType) type).getComponentType()));
  }

  private static boolean canOverride(ExecutableElement method) {
    return method.getKind() == javax.lang.model.element.ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }
}
