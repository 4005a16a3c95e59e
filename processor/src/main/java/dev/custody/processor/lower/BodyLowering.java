package dev.custody.processor.lower;

import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.lower.graph.BodyBuilder;
import dev.custody.processor.lower.graph.Exits;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one body: the builder, and one part for each family of syntax. The parts call
 * each other through it.
 */
final class BodyLowering {
  /** A body beyond this is given up: finally blocks in finally blocks double the code each time. */
  private static final int MAX_INSTRUCTIONS = 60_000;

  final Unit unit;
  final Enclosing owner;
  final BodyBuilder code = new BodyBuilder();
  final Exits exits = new Exits(code);
  final Frame frame;
  final Closures closures;
  final Expressions expressions;
  final Conditions conditions;
  final Arithmetic arithmetic;
  final Assignments assignments;
  final Names names;
  final Calls calls;
  final Creations creations;
  final Arrays arrays;
  final Lambdas lambdas;
  final Patterns patterns;
  final Switches switches;
  final Loops loops;
  final TryBlocks tries;
  final Jumps jumps;
  final Statements statements;
  final Initialisers initialisers;
  private final TypeMirror result;
  private @Nullable Tree extended;
  private @Nullable Position extension;

  /**
   * A body to be lowered.
   *
   * @param owner the class it belongs to
   * @param result the type that {@code return} converts to
   */
  BodyLowering(Unit unit, Enclosing owner, TypeMirror result) {
    this.unit = unit;
    this.owner = owner;
    this.result = result;
    this.frame = new Frame(unit, code);
    this.closures = new Closures();
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.arithmetic = new Arithmetic(this);
    this.assignments = new Assignments(this);
    this.names = new Names(this);
    this.calls = new Calls(this);
    this.creations = new Creations(this);
    this.arrays = new Arrays(this);
    this.lambdas = new Lambdas(this);
    this.patterns = new Patterns(this);
    this.switches = new Switches(this);
    this.loops = new Loops(this);
    this.tries = new TryBlocks(this);
    this.jumps = new Jumps(this);
    this.statements = new Statements(this);
    this.initialisers = new Initialisers(this);
  }

  /** The type that {@code return} converts to. */
  TypeMirror result() {
    return result;
  }

  /** Adds an instruction. */
  void emit(Instruction instruction) {
    if (code.size() > MAX_INSTRUCTIONS) {
      throw new GiveUp("a body of more than " + MAX_INSTRUCTIONS + " instructions", null);
    }
    code.emit(instruction);
  }

  /** A temporary for an expression, unless its value is wanted in a certain local. */
  Local target(Tree tree, @Nullable Local into) {
    return into != null ? into : code.temporary(unit.text(tree), unit.keyOf(tree));
  }

  /** A tree's position; for the value of a declaration or assignment the text of the whole. */
  Position at(Tree tree) {
    Position whole = extension;
    return tree == extended && whole != null ? whole : unit.at(tree);
  }

  /** Lets the value of a declaration or assignment statement carry the text of the whole. */
  void extend(Tree value, Tree whole) {
    extended = value;
    extension = unit.positions.of(whole, value);
  }

  /** The finished body. */
  Body finish(
      MethodKey method, Body.Traits traits, TypeKey returns, Position declaration, Position end) {
    return new Body(
        method,
        traits,
        returns,
        code.variables(),
        code.blocks(),
        closures.all(),
        unit.source,
        declaration,
        end);
  }
}
