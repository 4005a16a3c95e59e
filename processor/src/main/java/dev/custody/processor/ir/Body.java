package dev.custody.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * One method, constructor, initialiser or lambda as a control-flow graph.
 *
 * <p>Locals are laid out in this order: the receiver if there is one, the parameters, the captured
 * variables, then everything else. A constructor's body holds the field initialisers and instance
 * initialiser blocks after its call of the superclass constructor.
 *
 * @param method whose body this is
 * @param traits modifiers that verification asks for
 * @param returnType erased; {@link TypeKey#VOID} for constructors and initialisers
 * @param variables what each local is, by index
 * @param blocks by index; block 0 is the entry
 * @param closures the bodies of the lambdas, and of the methods of local and anonymous classes,
 *     that this body creates, by order of appearance
 * @param source the file it comes from
 * @param declaration where the method is declared (its name)
 * @param end the closing brace, where an implicit return is reported
 */
public record Body(
    MethodKey method,
    Traits traits,
    TypeKey returnType,
    List<Variable> variables,
    List<Block> blocks,
    List<Body> closures,
    SourceText source,
    Position declaration,
    Position end) {
  public Body {
    variables = List.copyOf(variables);
    blocks = List.copyOf(blocks);
    closures = List.copyOf(closures);
  }

  /** The block that starts the method. */
  public Block entry() {
    return blocks.get(0);
  }

  /** The block of an id. */
  public Block block(BlockId id) {
    return blocks.get(id.index());
  }

  /** What a local is. */
  public Variable variable(Local local) {
    return variables.get(local.index());
  }

  /** The locals of one kind, in order. */
  public List<Local> locals(Variable.Kind kind) {
    List<Local> locals = new ArrayList<>();
    for (Variable variable : variables) {
      if (variable.kind() == kind) {
        locals.add(variable.local());
      }
    }
    return locals;
  }

  /**
   * Modifiers of a method.
   *
   * @param isStatic whether it has no receiver (also true of a lambda that does not use {@code
   *     this})
   * @param isPrivate whether only its top-level class can call it; then it is followed in its
   *     callers' states
   * @param isLambda whether it is the body of a lambda expression
   */
  public record Traits(boolean isStatic, boolean isPrivate, boolean isLambda) {}
}
