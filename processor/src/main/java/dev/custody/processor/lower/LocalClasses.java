package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The local and anonymous classes met so far in a top-level class, with what they keep. */
final class LocalClasses {
  private final Unit unit;
  private final Map<TypeElement, Enclosing> known = new HashMap<>();

  LocalClasses(Unit unit) {
    this.unit = unit;
  }

  /** Makes a class known: a local or anonymous one, or a member of such a class. */
  Enclosing declare(ClassTree tree, @Nullable Enclosing outer, boolean hasOuterInstance) {
    TypeElement type = unit.type(tree);
    Enclosing met = known.get(type);
    if (met == null) {
      boolean keepsNothing =
          type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.STATIC);
      Set<VariableElement> captured = new LinkedHashSet<>();
      if (!keepsNothing) {
        captured.addAll(FreeVariables.of(unit, tree).variables());
        if (outer != null && known.containsKey(outer.type())) {
          captured.addAll(outer.captured());
        }
      }
      met =
          new Enclosing(
              type, tree, outer, hasOuterInstance && !keepsNothing, List.copyOf(captured));
      known.put(type, met);
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        declare(nested, met, true);
      }
    }
    return met;
  }

  /** Whether a class is local, anonymous or a member of such a class. */
  boolean contains(Element type) {
    return type instanceof TypeElement && known.containsKey(type);
  }

  /** What is known of a class that was declared. */
  @Nullable Enclosing get(TypeElement type) {
    return known.get(type);
  }

  /** The variables that objects of a class keep; none if it is not local. */
  List<VariableElement> captured(TypeElement type) {
    Enclosing met = known.get(type);
    return met == null ? List.of() : met.captured();
  }

  /** The variables that a class keeps because its superclass, a local class, does. */
  List<VariableElement> inherited(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass instanceof DeclaredType declared
        ? captured((TypeElement) declared.asElement())
        : List.of();
  }
}
