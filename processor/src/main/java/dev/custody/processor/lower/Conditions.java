package dev.custody.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.lower.graph.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as control flow.
 *
 * <p>The branch of a statement's whole condition carries the text of the statement up to the
 * condition's end ({@code if (page.isStale())}); a part of a condition carries its own text. The
 * branch's condition holds where that text, read as a condition, does.
 */
final class Conditions {
  private final BodyLowering body;

  Conditions(BodyLowering body) {
    this.body = body;
  }

  /** Goes to one label if an expression is true, to the other if it is false. */
  void branch(ExpressionTree tree, Label whenTrue, Label whenFalse) {
    branch(tree, whenTrue, whenFalse, null);
  }

  /** The same for the condition of a statement, whose text is given. */
  void branch(ExpressionTree tree, Label whenTrue, Label whenFalse, @Nullable Position statement) {
    ExpressionTree condition = bare(tree);
    switch (condition.getKind()) {
      case CONDITIONAL_AND -> chain((BinaryTree) condition, whenTrue, whenFalse);
      case CONDITIONAL_OR -> chain((BinaryTree) condition, whenTrue, whenFalse);
      case CONDITIONAL_EXPRESSION ->
          choice((ConditionalExpressionTree) condition, whenTrue, whenFalse);
      case LOGICAL_COMPLEMENT -> {
        ExpressionTree inner = bare(((UnaryTree) condition).getExpression());
        if (canNegate(inner)) {
          atom(
              inner, whenTrue, whenFalse, true, statement != null ? statement : body.at(condition));
        } else {
          branch(inner, /* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
        }
      }
      default ->
          atom(
              condition,
              whenTrue,
              whenFalse,
              false,
              statement != null ? statement : body.at(condition));
    }
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }

  private static boolean canNegate(Tree tree) {
    return switch (tree.getKind()) {
      case CONDITIONAL_AND,
          CONDITIONAL_OR,
          CONDITIONAL_EXPRESSION,
          LOGICAL_COMPLEMENT,
          INSTANCE_OF ->
          false;
      default -> true;
    };
  }

  /** A chain of one short-circuit operator, however long. */
  private void chain(BinaryTree tree, Label whenTrue, Label whenFalse) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    Deque<ExpressionTree> parts = new ArrayDeque<>();
    ExpressionTree left = tree;
    while (left.getKind() == tree.getKind()) {
      parts.push(((BinaryTree) left).getRightOperand());
      left = bare(((BinaryTree) left).getLeftOperand());
    }
    parts.push(left);
    List<ExpressionTree> ordered = new ArrayList<>(parts);
    for (int i = 0; i < ordered.size() - 1; i++) {
      Label next = body.code.label();
      branch(ordered.get(i), and ? next : whenTrue, and ? whenFalse : next);
      body.code.place(next, body.at(ordered.get(i)));
    }
    branch(ordered.get(ordered.size() - 1), whenTrue, whenFalse);
  }

  private void choice(ConditionalExpressionTree tree, Label whenTrue, Label whenFalse) {
    Label first = body.code.label();
    Label second = body.code.label();
    branch(tree.getCondition(), first, second);
    body.code.place(first, body.at(tree));
    branch(tree.getTrueExpression(), whenTrue, whenFalse);
    body.code.place(second, body.at(tree));
    branch(tree.getFalseExpression(), whenTrue, whenFalse);
  }

  private void atom(
      ExpressionTree tree, Label whenTrue, Label whenFalse, boolean negated, Position position) {
    switch (tree.getKind()) {
      case EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
          comparison((BinaryTree) tree, whenTrue, whenFalse, negated, position);
      case INSTANCE_OF ->
          body.patterns.instanceOf((InstanceOfTree) tree, whenTrue, whenFalse, position);
      default -> {
        Operand value = body.expressions.value(tree);
        Comparison comparison = negated ? Comparison.EQUAL : Comparison.NOT_EQUAL;
        compare(value, comparison, Constant.FALSE, whenTrue, whenFalse, position);
      }
    }
  }

  private void comparison(
      BinaryTree tree, Label whenTrue, Label whenFalse, boolean negated, Position position) {
    List<Operand> sides =
        body.expressions.values(List.of(tree.getLeftOperand(), tree.getRightOperand()));
    Comparison written = comparison(tree.getKind());
    Comparison comparison = negated ? written.negated() : written;
    TypeMirror left = body.unit.typeOf(tree.getLeftOperand());
    TypeMirror right = body.unit.typeOf(tree.getRightOperand());
    if (isExact(left, right)) {
      compare(sides.get(0), comparison, sides.get(1), whenTrue, whenFalse, position);
    } else {
      body.code.branch(new Condition.Opaque(), whenTrue, whenFalse, position);
    }
  }

  /**
   * Whether the operands tell the result: not floats, nor two boxes, which may differ though equal.
   */
  private boolean isExact(TypeMirror left, TypeMirror right) {
    boolean primitive = left.getKind().isPrimitive() || right.getKind().isPrimitive();
    if (primitive) {
      return body.arithmetic.isIntegral(left) && body.arithmetic.isIntegral(right);
    }
    boolean nullTest = left.getKind() == TypeKind.NULL || right.getKind() == TypeKind.NULL;
    boolean boxes =
        body.arithmetic.unboxed(left).getKind().isPrimitive()
            || body.arithmetic.unboxed(right).getKind().isPrimitive();
    return nullTest || !boxes;
  }

  private static Comparison comparison(Tree.Kind kind) {
    return switch (kind) {
      case EQUAL_TO -> Comparison.EQUAL;
      case NOT_EQUAL_TO -> Comparison.NOT_EQUAL;
      case LESS_THAN -> Comparison.LESS;
      case LESS_THAN_EQUAL -> Comparison.LESS_OR_EQUAL;
      case GREATER_THAN -> Comparison.GREATER;
      case GREATER_THAN_EQUAL -> Comparison.GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** Branches on a comparison, or jumps where both sides are constant; constants go right. */
  void compare(
      Operand left,
      Comparison comparison,
      Operand right,
      Label whenTrue,
      Label whenFalse,
      Position position) {
    if (left instanceof Constant.Number one && right instanceof Constant.Number two) {
      boolean holds = holds(Long.compare(one.value(), two.value()), comparison);
      body.code.jump(holds ? whenTrue : whenFalse, position);
    } else if (left instanceof Constant && !(right instanceof Constant)) {
      body.code.branch(
          new Condition.Compare(right, comparison.swapped(), left), whenTrue, whenFalse, position);
    } else {
      body.code.branch(
          new Condition.Compare(left, comparison, right), whenTrue, whenFalse, position);
    }
  }

  private static boolean holds(int order, Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
