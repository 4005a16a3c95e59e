package dev.custody.processor.contract.read.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The methods of types by name. Each type is walked once: a body's calls ask for the same few types
 * again and again. Confined to one compilation.
 */
public final class Members {
  private final Map<TypeElement, Map<String, List<ExecutableElement>>> declared = new HashMap<>();
  private final Map<TypeElement, List<TypeElement>> lines = new HashMap<>();

  /** The methods of a name: the type's own, then those of supertypes with other parameters. */
  public List<ExecutableElement> named(TypeElement type, String name) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement each : line(type)) {
      for (ExecutableElement method : declared(each, name)) {
        boolean isNew =
            found.stream()
                .noneMatch(
                    m ->
                        m.getParameters().size() == method.getParameters().size()
                            && !Lineage.owner(m).equals(each));
        if (isNew) {
          found.add(method);
        }
      }
    }
    return found;
  }

  /** A type and its ancestors, nearest first. */
  public List<TypeElement> line(TypeElement type) {
    List<TypeElement> known = lines.get(type);
    if (known == null) {
      known = new ArrayList<>(List.of(type));
      known.addAll(Lineage.ancestors(type));
      lines.put(type, known);
    }
    return known;
  }

  /** The ancestors of a type, nearest first. */
  public List<TypeElement> ancestors(TypeElement type) {
    return line(type).subList(1, line(type).size());
  }

  /** The methods of a name that a type itself declares, in order. */
  List<ExecutableElement> declared(TypeElement type, String name) {
    return declared(type).getOrDefault(name, List.of());
  }

  private Map<String, List<ExecutableElement>> declared(TypeElement type) {
    Map<String, List<ExecutableElement>> known = declared.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        known
            .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>(1))
            .add(method);
      }
      declared.put(type, known);
    }
    return known;
  }
}
