package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.BodyBuilder;
import dev.custody.processor.lower.graph.Label;
import dev.custody.processor.lower.graph.Region;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The resources of try statements, by JLS 14.20.3.1: closed in the reverse order on every way out
 * if not null; what closing throws while an exception passes is added to that one. As in javac, a
 * resource that was just created by {@code new} is not tested for null.
 */
final class Resources {
  private final BodyLowering body;
  private final TryBlocks tries;

  Resources(BodyLowering body, TryBlocks tries) {
    this.body = body;
    this.tries = tries;
  }

  /** The block of a try statement with its resources. */
  void tryBlock(TryTree tree) {
    int depth = body.code.depth();
    open(tree, 0);
    body.code.endAll(depth, body.unit.positions.closing(tree.getBlock()));
  }

  private record Resource(Operand value, Call close, boolean mayBeNull, Position position) {}

  private void open(TryTree tree, int index) {
    if (index == tree.getResources().size()) {
      body.statements.statement(tree.getBlock());
      return;
    }
    Resource resource = resource(tree.getResources().get(index));
    tries.unwinding(
        () -> open(tree, index + 1),
        () -> close(resource),
        exception -> closeSuppressed(resource, exception),
        new TryBlocks.Places(resource.position(), resource.position()));
  }

  private Resource resource(Tree tree) {
    Position position = body.at(tree);
    if (tree instanceof VariableTree declared) {
      VariableElement variable = body.unit.variable(declared);
      int depth = body.code.depth();
      Local local = body.frame.declare(variable, Variable.Kind.VARIABLE);
      ExpressionTree initializer = declared.getInitializer();
      body.extend(initializer, declared);
      body.expressions.into(initializer, local, variable.asType());
      body.code.endTemporaries(depth, position);
      boolean created = initializer instanceof NewClassTree;
      return new Resource(local, closeCall(variable.asType(), tree), !created, position);
    }
    ExpressionTree existing = (ExpressionTree) tree;
    Operand value = body.expressions.value(existing);
    return new Resource(value, closeCall(body.unit.typeOf(existing), tree), true, position);
  }

  private Call closeCall(TypeMirror type, Tree tree) {
    Members.Found close =
        body.unit
            .members
            .closer(type)
            .orElseThrow(() -> new GiveUp("a resource that cannot be closed", tree));
    return body.calls.implied(close, body.unit.key(type), TypeKey.VOID);
  }

  private void close(Resource resource) {
    Label end = body.code.label();
    testNull(resource, end);
    body.calls.emit(null, resource.close(), resource.value(), resource.position());
    body.code.place(end, resource.position());
  }

  private void testNull(Resource resource, Label whenNull) {
    if (resource.mayBeNull()) {
      Label present = body.code.label();
      body.code.branch(
          new Condition.Compare(resource.value(), Comparison.EQUAL, Constant.NULL),
          whenNull,
          present,
          resource.position());
      body.code.place(present, resource.position());
    }
  }

  private void closeSuppressed(Resource resource, Local exception) {
    Position position = resource.position();
    Region around = body.code.region().orElse(null);
    Label again = body.code.label();
    Label suppress = body.code.label();
    Local second = tries.exception(TypeKey.THROWABLE);
    testNull(resource, again);
    body.code.enter(List.of(BodyBuilder.handler(TypeKey.THROWABLE, suppress, second)), position);
    body.calls.emit(null, resource.close(), resource.value(), position);
    body.code.inside(around, position);
    body.code.jump(again, position);
    body.code.start(suppress);
    body.code.reopen(second);
    Call add =
        body.calls.implied(
            body.unit.members.known("java.lang.Throwable", "addSuppressed", 1),
            TypeKey.THROWABLE,
            TypeKey.VOID);
    body.emit(
        new Instruction.Invoke(
            Optional.empty(), add, Optional.of(exception), List.of(second), position));
    body.code.end(List.of(second), position);
    body.code.jump(again, position);
    body.code.place(again, position);
    tries.rethrow(exception, position);
  }
}
