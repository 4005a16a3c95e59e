package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies of a class and its member classes, each lowered when it is first asked for. The
 * methods of local and anonymous classes are closures of the bodies that hold those classes.
 */
public final class ClassBodies {
  private final Unit unit;
  private final Map<MethodKey, Methods.Method> methods = new LinkedHashMap<>();
  private final Map<MethodKey, Lowered> lowered = new HashMap<>();

  ClassBodies(CompilationContext context, TreePath path) {
    this.unit = new Unit(context, path);
    Enclosing owner = Methods.member(unit, (ClassTree) path.getLeaf(), null);
    for (Methods.Method method : Methods.of(unit, owner)) {
      methods.put(method.key(), method);
    }
  }

  /**
   * The methods, constructors and static initialisers that have code, in the order of the source.
   */
  public List<MethodKey> methods() {
    return List.copyOf(methods.keySet());
  }

  /**
   * The body of a method; empty if it is none of {@link #methods()}. What this throws is a fault of
   * the lowering.
   */
  public Optional<Lowered> body(MethodKey method) {
    Methods.Method found = methods.get(method);
    return found == null
        ? Optional.empty()
        : Optional.of(lowered.computeIfAbsent(method, key -> lower(found)));
  }

  private Lowered lower(Methods.Method method) {
    try {
      return new Lowered.Complete(method.lower());
    } catch (GiveUp reason) {
      String text = String.valueOf(reason.getMessage());
      Position position = unit.at(reason.tree().orElse(method.tree()));
      return new Lowered.GivenUp(method.key(), text, position);
    }
  }

  /** The tree that declares a method, for messages at it; of a static initialiser the class. */
  public Optional<Tree> declaration(MethodKey method) {
    return Optional.ofNullable(methods.get(method)).map(Methods.Method::tree);
  }

  /** Where a method is declared: its name. */
  public Optional<Position> position(MethodKey method) {
    return declaration(method)
        .map(
            tree ->
                tree instanceof MethodTree declared
                    ? unit.positions.name(declared)
                    : unit.at(tree));
  }

  /** The source file of the class. */
  public SourceText source() {
    return unit.source;
  }
}
