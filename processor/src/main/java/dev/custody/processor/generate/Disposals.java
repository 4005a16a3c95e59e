package dev.custody.processor.generate;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out how the values of a type are released, by what the type says of itself, or a bundled
 * contract of it. Types of containers are taken apart; each part comes twice, as it is written,
 * with its annotations, and as a member of the type that inherits the field, with its type
 * variables known.
 */
record Disposals(Model model, Reach reach, Element place) {
  /** How an array or collection whose elements are owned is released; empty if none are. */
  Optional<Disposal> ofElements(TypeMirror written, TypeMirror actual, boolean isOwned)
      throws CannotGenerate {
    if (written instanceof ArrayType from && actual instanceof ArrayType to) {
      return part(from.getComponentType(), to.getComponentType(), isOwned)
          .map(Disposal.EachOf::new);
    }
    if (!(written instanceof DeclaredType from) || !(actual instanceof DeclaredType to)) {
      return Optional.empty();
    }
    List<? extends TypeMirror> as = from.getTypeArguments();
    List<? extends TypeMirror> of = to.getTypeArguments();
    if (as.size() == 1 && isSubtype(to, "java.lang.Iterable")) {
      return part(as.get(0), of.get(0), false).map(Disposal.Each::new);
    }
    if (as.size() == 2 && isSubtype(to, "java.util.Map")) {
      return ofMap(part(as.get(0), of.get(0), false), part(as.get(1), of.get(1), false));
    }
    return Optional.empty();
  }

  private static Optional<Disposal> ofMap(Optional<Disposal> key, Optional<Disposal> value) {
    if (key.isPresent() && value.isPresent()) {
      return Optional.of(new Disposal.EachEntry(key.get(), value.get()));
    }
    return key.<Disposal>map(Disposal.EachKey::new).or(() -> value.map(Disposal.EachValue::new));
  }

  private Optional<Disposal> part(TypeMirror written, TypeMirror actual, boolean isOwned)
      throws CannotGenerate {
    boolean isMarked = isOwned || model.has(written, Words.OWNING);
    Optional<Disposal> inside = ofElements(written, actual, isOwned);
    return inside.isPresent() || !isMarked ? inside : Optional.of(ofReference(actual));
  }

  /** How one reference is released. */
  Disposal ofReference(TypeMirror type) throws CannotGenerate {
    TypeElement known = null;
    for (TypeElement candidate : bounds(type)) {
      known = known == null ? candidate : known;
      if (model.isSubtype(candidate, Words.ALLOCATED)) {
        return new Disposal.ByDrop(reachable(candidate));
      }
      Optional<ExecutableElement> method = method(candidate);
      if (method.isPresent()) {
        return new Disposal.ByMethod(reachable(candidate), method.get());
      }
    }
    String name = known == null ? type.toString() : known.getSimpleName().toString();
    boolean isContainer =
        known != null
            && (model.isSubtype(known, "java.lang.Iterable")
                || model.isSubtype(known, "java.util.Map"));
    String remedy =
        isContainer
            ? "mark its argument, as in `List<@Owning Page>`"
            : "mark the type with `@MustRelease` or `@Refcounted`";
    throw new CannotGenerate(
        place,
        "nothing says how a `"
            + name
            + "` is released: "
            + remedy
            + ", or write the metadata by hand");
  }

  private List<TypeElement> bounds(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return bounds(variable.getUpperBound());
    }
    if (type instanceof IntersectionType all) {
      return all.getBounds().stream().flatMap(each -> bounds(each).stream()).toList();
    }
    return model.asElement(type).stream().toList();
  }

  private TypeElement reachable(TypeElement type) throws CannotGenerate {
    if (!reach.sees(type)) {
      throw new CannotGenerate(
          place,
          "generated code cannot name `"
              + type.getSimpleName()
              + "`: make it package-private, or write the metadata by hand");
    }
    return type;
  }

  private Optional<ExecutableElement> method(TypeElement type) {
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(model.elements().getAllMembers(type)).stream()
            .filter(method -> method.getParameters().isEmpty())
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(this::isReachable)
            .toList();
    for (TypeElement each : model.lineage(type)) {
      for (String name : releasing(each)) {
        for (ExecutableElement method : methods) {
          if (method.getSimpleName().contentEquals(name)) {
            return Optional.of(method);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The method itself; the type that declares it is named nowhere. */
  private boolean isReachable(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC) || reach.sees(method);
  }

  /** The names of the methods of which a type says that they release it. */
  private List<String> releasing(TypeElement type) {
    Optional<List<String>> named =
        model.find(type, Words.MUST_RELEASE).map(mark -> model.strings(mark, "value"));
    if (named.isPresent() && !named.get().isEmpty()) {
      return named.get();
    }
    if (model.isNamed(type, "java.lang.AutoCloseable")) {
      return List.of("close");
    }
    List<String> marked =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(this::releasesReceiver)
            .map(method -> method.getSimpleName().toString())
            .toList();
    return marked.isEmpty()
        ? model.packs().apply(model.elements().getBinaryName(type).toString())
        : marked;
  }

  private boolean releasesReceiver(ExecutableElement method) {
    return model
        .find(method, Words.RELEASES)
        .filter(mark -> model.strings(mark, "value").isEmpty())
        .filter(mark -> model.strings(mark, "when").isEmpty())
        .isPresent();
  }

  private boolean isSubtype(DeclaredType type, String name) {
    return type.asElement() instanceof TypeElement element && model.isSubtype(element, name);
  }
}
