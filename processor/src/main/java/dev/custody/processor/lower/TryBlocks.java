package dev.custody.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import dev.custody.processor.ir.Handler;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.BodyBuilder;
import dev.custody.processor.lower.graph.Label;
import dev.custody.processor.lower.graph.Region;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/**
 * Try statements and locked stretches. What {@code finally} holds is emitted anew on each way out:
 * where the code runs out, before each jump, and where an exception passes, which is thrown again
 * after it.
 */
final class TryBlocks {
  private final BodyLowering body;
  private final Resources resources;

  TryBlocks(BodyLowering body) {
    this.body = body;
    this.resources = new Resources(body, this);
  }

  void tryStatement(TryTree tree) {
    BlockTree last = tree.getFinallyBlock();
    if (last == null) {
      caught(tree);
    } else {
      Position closing = body.unit.positions.closing(last);
      guarded(
          () -> caught(tree), () -> body.statements.statement(last), new Places(closing, closing));
    }
  }

  void synchronizedStatement(SynchronizedTree tree) {
    int depth = body.code.depth();
    Operand lock = body.expressions.value(tree.getExpression());
    Operand held = body.expressions.saved(lock, tree.getExpression());
    Position position = body.unit.positions.header(tree, tree.getExpression());
    Position closing = body.unit.positions.closing(tree.getBlock());
    locked(held, position, closing, () -> body.statements.statement(tree.getBlock()));
    body.code.endAll(depth, closing);
  }

  /** Code that holds an intrinsic lock. */
  void locked(Operand lock, Position position, Position closing, Runnable code) {
    body.emit(new Instruction.EnterMonitor(lock, position));
    guarded(
        code,
        () -> body.emit(new Instruction.ExitMonitor(lock, closing)),
        new Places(closing, closing));
  }

  /** Where code on the way out is said to be: for the normal end and for the exceptional one. */
  record Places(Position normal, Position exceptional) {}

  /** Code that runs other code on every way out of it. */
  private void guarded(Runnable code, Runnable leaving, Places places) {
    unwinding(
        code,
        leaving,
        exception -> {
          leaving.run();
          rethrow(exception, places.exceptional());
        },
        places);
  }

  /** What is done with an exception that passes; it must end in leaving the place. */
  interface Passing {
    void with(Local exception);
  }

  /** Code that on its way out runs other code, a different one where an exception passes. */
  void unwinding(Runnable code, Runnable leaving, Passing passing, Places places) {
    int depth = body.code.depth();
    Region around = body.code.region().orElse(null);
    Label handler = body.code.label();
    Label after = body.code.label();
    Local exception = exception(TypeKey.THROWABLE);
    Region[] region = new Region[1];
    body.exits.guarded(
        leaving,
        () -> {
          region[0] =
              body.code.enter(
                  List.of(BodyBuilder.handler(TypeKey.THROWABLE, handler, exception)),
                  places.normal());
          code.run();
        });
    body.code.endAll(depth, places.normal());
    body.code.inside(around, places.normal());
    if (body.code.flows()) {
      leaving.run();
      body.code.jump(after, places.normal());
    }
    body.code.start(handler);
    body.code.endHere(region[0].exposed(), places.exceptional());
    body.code.reopen(exception);
    passing.with(exception);
    body.code.forget(depth);
    body.code.inside(around, places.normal());
    body.code.place(after, places.normal());
  }

  /** A local for an exception, in scope only where it is taken. */
  Local exception(TypeKey type) {
    int depth = body.code.depth();
    Local exception = body.code.temporary("", type);
    body.code.forget(depth);
    return exception;
  }

  void rethrow(Local exception, Position position) {
    if (body.code.flows()) {
      body.emit(new Instruction.Throw(exception, TypeKey.THROWABLE, position));
    }
  }

  /** A try statement without its {@code finally}. */
  private void caught(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources.tryBlock(tree);
      return;
    }
    int depth = body.code.depth();
    Position closing = body.unit.positions.closing(tree.getBlock());
    Region around = body.code.region().orElse(null);
    Label after = body.code.label();
    List<Label> starts = new ArrayList<>();
    List<Handler> handlers = new ArrayList<>();
    for (CatchTree clause : tree.getCatches()) {
      Label start = body.code.label();
      starts.add(start);
      Local exception = parameter(clause, depth);
      for (TypeMirror type : alternatives(body.unit.variable(clause.getParameter()))) {
        handlers.add(BodyBuilder.handler(body.unit.key(type), start, exception));
      }
    }
    Region region = body.code.enter(handlers, closing);
    resources.tryBlock(tree);
    body.code.endAll(depth, closing);
    body.code.jump(after, closing);
    body.code.inside(around, closing);
    for (int i = 0; i < starts.size(); i++) {
      CatchTree clause = tree.getCatches().get(i);
      Position position = body.at(clause.getParameter());
      body.code.start(starts.get(i));
      body.code.endHere(region.exposed(), position);
      body.frame.declare(body.unit.variable(clause.getParameter()), Variable.Kind.VARIABLE);
      body.statements.block(clause.getBlock());
      body.code.endAll(depth, body.unit.positions.closing(clause.getBlock()));
      body.code.jump(after, position);
    }
    body.code.place(after, closing);
  }

  private Local parameter(CatchTree clause, int depth) {
    VariableElement variable = body.unit.variable(clause.getParameter());
    Local local = body.frame.declare(variable, Variable.Kind.VARIABLE);
    body.code.forget(depth);
    return local;
  }

  private static List<? extends TypeMirror> alternatives(VariableElement parameter) {
    return parameter.asType() instanceof UnionType union
        ? union.getAlternatives()
        : List.of(parameter.asType());
  }
}
