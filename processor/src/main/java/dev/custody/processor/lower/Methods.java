package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The methods of a class and its member classes that have code, in the order of the source. */
final class Methods {
  /**
   * A method that can be lowered.
   *
   * @param key which one
   * @param tree its declaration; of a static initialiser the class
   */
  record Method(MethodKey key, Tree tree, Supplier<Body> lowering) {
    Body lower() {
      return lowering.get();
    }
  }

  private Methods() {}

  /** The methods of a class with the classes around it known. */
  static List<Method> of(Unit unit, Enclosing owner) {
    List<Method> methods = new ArrayList<>();
    collect(unit, owner, methods);
    return methods;
  }

  /** A class that is not local. */
  static Enclosing member(Unit unit, ClassTree tree, @Nullable Enclosing outer) {
    TypeElement type = unit.type(tree);
    boolean inner = outer != null && !type.getModifiers().contains(Modifier.STATIC);
    return new Enclosing(type, tree, outer, inner, List.of());
  }

  private static void collect(Unit unit, Enclosing owner, List<Method> methods) {
    MethodBodies bodies = new MethodBodies(unit, owner);
    if (Initialisers.hasStatic(unit, owner.tree())) {
      MethodKey key =
          new MethodKey(unit.symbols().type(owner.type()), MethodKey.STATIC_INITIALISER, List.of());
      methods.add(new Method(key, owner.tree(), () -> bodies.staticInitialiser(key)));
    }
    for (Tree member : owner.tree().getMembers()) {
      if (member instanceof MethodTree method && method.getBody() != null) {
        MethodKey key = unit.symbols().method(unit.method(method));
        methods.add(new Method(key, method, () -> bodies.method(method, key)));
      } else if (member instanceof ClassTree nested) {
        TypeElement type = unit.type(nested);
        Enclosing known = unit.localClasses.get(type);
        collect(unit, known != null ? known : member(unit, nested, owner), methods);
      }
    }
  }
}
