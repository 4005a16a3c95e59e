package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lambda expressions and method references: a closure each, and its creation. */
final class Lambdas {
  private final BodyLowering body;

  Lambdas(BodyLowering body) {
    this.body = body;
  }

  /**
   * What a lambda becomes.
   *
   * @param key of its body
   * @param function the method of the functional interface
   * @param type that method's type here
   */
  record Function(
      MethodKey key, TypeKey functionalInterface, MethodKey function, ExecutableType type) {
    /** What a call of it yields. */
    TypeMirror result() {
      return type.getReturnType();
    }

    boolean isVoid() {
      return result().getKind() == TypeKind.VOID;
    }
  }

  private Function function(Tree tree) {
    TypeMirror type = body.unit.typeOf(tree);
    Members.Found found =
        body.unit
            .members
            .function(type)
            .orElseThrow(() -> new GiveUp("a lambda of an unknown interface", tree));
    ExecutableType instance = body.unit.members.typeIn(found.in(), found.method());
    List<TypeKey> parameters = instance.getParameterTypes().stream().map(body.unit::key).toList();
    MethodKey key =
        new MethodKey(
            body.unit.symbols().type(body.owner.type()),
            "lambda$" + body.unit.lambdas.of(tree),
            parameters);
    return new Function(
        key, body.unit.key(found.in()), body.unit.symbols().method(found.method()), instance);
  }

  Operand lambda(LambdaExpressionTree tree, @Nullable Local into) {
    Function function = function(tree);
    FreeVariables free = FreeVariables.of(body.unit, tree);
    boolean hasSelf = free.usesThis() && body.frame.self().isPresent();
    List<Operand> captured = new ArrayList<>();
    free.variables().forEach(variable -> captured.add(body.frame.of(variable)));
    body.closures.add(function.key(), () -> closure(tree, function, free.variables(), hasSelf));
    return create(tree, function, captured, into);
  }

  /** The creation of a lambda's object. */
  Operand create(Tree tree, Function function, List<Operand> captured, @Nullable Local into) {
    Local target = body.target(tree, into);
    body.emit(
        new Instruction.Lambda(
            target,
            function.functionalInterface(),
            function.function(),
            function.key(),
            captured,
            body.at(tree)));
    return target;
  }

  private Body closure(
      LambdaExpressionTree tree,
      Function function,
      List<VariableElement> captured,
      boolean hasSelf) {
    BodyLowering inner = new BodyLowering(body.unit, body.owner, function.result());
    if (hasSelf) {
      inner.frame.receiver(body.owner.type());
    }
    for (VariableTree parameter : tree.getParameters()) {
      inner.frame.declare(body.unit.variable(parameter), Variable.Kind.PARAMETER);
    }
    captured.forEach(variable -> inner.frame.declare(variable, Variable.Kind.CAPTURED));
    Position end;
    if (tree.getBody() instanceof ExpressionTree value) {
      end = body.unit.at(value);
      value(inner, value, function.isVoid());
    } else {
      end = body.unit.positions.closing(tree.getBody());
      inner.statements.statement((StatementTree) tree.getBody());
    }
    MethodBodies.finish(inner, function.isVoid(), end);
    Body.Traits traits = new Body.Traits(!hasSelf, true, true);
    TypeKey returns = body.unit.key(function.result());
    return inner.finish(function.key(), traits, returns, body.unit.at(tree), end);
  }

  private static void value(BodyLowering inner, ExpressionTree tree, boolean isVoid) {
    Position position = inner.at(tree);
    int depth = inner.code.depth();
    if (isVoid) {
      inner.expressions.dropped(tree);
      inner.code.endAll(depth, position);
    } else {
      Operand value = inner.expressions.value(tree, inner.result());
      inner.emit(new Instruction.Return(Optional.of(value), position));
    }
  }

  Operand reference(MemberReferenceTree tree, @Nullable Local into) {
    Function function = function(tree);
    ExpressionTree on = tree.getQualifierExpression();
    boolean onSelf = Calls.isSuper(on) || Calls.isThis(on);
    boolean bound = !onSelf && !body.names.denotesType(on);
    MethodReferences references = new MethodReferences(body, function, tree);
    List<Operand> captured = new ArrayList<>();
    if (bound) {
      captured.add(body.expressions.value(on));
    }
    captured.addAll(references.capturedByClass());
    body.closures.add(function.key(), () -> references.closure(bound));
    return create(tree, function, captured, into);
  }
}
