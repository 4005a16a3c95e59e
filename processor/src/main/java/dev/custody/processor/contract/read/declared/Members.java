package dev.custody.processor.contract.read.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The members of types by name. Each type is walked once: a body's calls ask for the same few types
 * again and again. Confined to one compilation.
 */
final class Members {
  private final Map<TypeElement, Index> indexes = new HashMap<>();
  private final Map<TypeElement, List<TypeElement>> lines = new HashMap<>();
  private final Map<TypeElement, Set<TypeElement>> above = new HashMap<>();
  private final Map<TypeElement, Map<String, List<ExecutableElement>>> named = new HashMap<>();

  /**
   * What one type declares.
   *
   * @param methods its methods and constructors by simple name, in order
   * @param fields its fields by name
   * @param types its member types by simple name
   */
  private record Index(
      Map<String, List<ExecutableElement>> methods,
      Map<String, VariableElement> fields,
      Map<String, TypeElement> types) {
    static Index of(TypeElement type) {
      Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (Element member : type.getEnclosedElements()) {
        String name = member.getSimpleName().toString();
        if (member instanceof ExecutableElement method) {
          index.methods.computeIfAbsent(name, key -> new ArrayList<>(1)).add(method);
        } else if (member instanceof VariableElement field) {
          index.fields.put(name, field);
        } else if (member instanceof TypeElement nested) {
          index.types.put(name, nested);
        }
      }
      return index;
    }
  }

  /** The methods of a name: the type's own, then those of supertypes with other parameters. */
  List<ExecutableElement> named(TypeElement type, String name) {
    Map<String, List<ExecutableElement>> ofType =
        named.computeIfAbsent(type, key -> new HashMap<>());
    List<ExecutableElement> found = ofType.get(name);
    if (found == null) {
      found = find(type, name);
      ofType.put(name, found);
    }
    return found;
  }

  private List<ExecutableElement> find(TypeElement type, String name) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement each : line(type)) {
      for (ExecutableElement method : declared(each, name)) {
        if (!hasOther(found, method.getParameters().size(), each)) {
          found.add(method);
        }
      }
    }
    return found;
  }

  /** Whether one of another type with as many parameters is there. */
  private static boolean hasOther(List<ExecutableElement> found, int parameters, TypeElement type) {
    for (ExecutableElement method : found) {
      if (method.getParameters().size() == parameters && !Lineage.owner(method).equals(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type is another or descends from it. */
  boolean descends(TypeElement type, TypeElement from) {
    Set<TypeElement> all = above.get(type);
    if (all == null) {
      all = new HashSet<>(line(type));
      above.put(type, all);
    }
    return all.contains(from);
  }

  /** A type and its ancestors, nearest first. */
  List<TypeElement> line(TypeElement type) {
    List<TypeElement> known = lines.get(type);
    if (known == null) {
      known = new ArrayList<>(List.of(type));
      known.addAll(Lineage.ancestors(type));
      lines.put(type, known);
    }
    return known;
  }

  /** The ancestors of a type, nearest first. */
  List<TypeElement> ancestors(TypeElement type) {
    List<TypeElement> line = line(type);
    return line.subList(1, line.size());
  }

  /** The methods or constructors of a name that a type itself declares, in order. */
  List<ExecutableElement> declared(TypeElement type, String name) {
    return index(type).methods.getOrDefault(name, List.of());
  }

  /** The field of a name that a type itself declares; null if there is none. */
  @Nullable VariableElement field(TypeElement type, String name) {
    return index(type).fields.get(name);
  }

  /** The member type of a name that a type itself declares; null if there is none. */
  @Nullable TypeElement type(TypeElement type, String name) {
    return index(type).types.get(name);
  }

  private Index index(TypeElement type) {
    Index known = indexes.get(type);
    if (known == null) {
      known = Index.of(type);
      indexes.put(type, known);
    }
    return known;
  }
}
