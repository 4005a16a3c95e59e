package dev.custody.processor.contract.read.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that a body calls on a parameter before it does anything else, tests for null left
 * aside: what a helper that closes quietly does.
 */
final class SureCalls {
  private SureCalls() {}

  static Set<String> of(BlockTree body, String parameter) {
    Set<String> calls = new LinkedHashSet<>();
    first(body.getStatements(), parameter, calls);
    return calls;
  }

  private static void first(
      List<? extends StatementTree> statements, String name, Set<String> into) {
    for (StatementTree statement : statements) {
      if (!isNullGuard(statement, name)) {
        first(statement, name, into);
        return;
      }
    }
  }

  private static void first(StatementTree statement, String name, Set<String> into) {
    if (statement instanceof BlockTree block) {
      first(block.getStatements(), name, into);
    } else if (statement instanceof ExpressionStatementTree expression) {
      call(expression.getExpression(), name, into);
    } else if (statement instanceof TryTree attempt) {
      if (attempt.getResources().isEmpty()) {
        first(attempt.getBlock().getStatements(), name, into);
      }
      if (attempt.getFinallyBlock() != null) {
        first(attempt.getFinallyBlock().getStatements(), name, into);
      }
    } else if (statement instanceof IfTree choice
        && choice.getElseStatement() == null
        && isNullTest(choice.getCondition(), Tree.Kind.NOT_EQUAL_TO, name)) {
      first(choice.getThenStatement(), name, into);
    }
  }

  private static void call(ExpressionTree expression, String name, Set<String> into) {
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree receiver
        && receiver.getName().contentEquals(name)) {
      into.add(select.getIdentifier().toString());
    }
  }

  /** {@code if (name == null) return;}. */
  private static boolean isNullGuard(StatementTree statement, String name) {
    if (!(statement instanceof IfTree choice)
        || choice.getElseStatement() != null
        || !isNullTest(choice.getCondition(), Tree.Kind.EQUAL_TO, name)) {
      return false;
    }
    return only(choice.getThenStatement()) instanceof ReturnTree;
  }

  /** The statement of a block of one; another statement itself. */
  static StatementTree only(StatementTree statement) {
    return statement instanceof BlockTree block && block.getStatements().size() == 1
        ? block.getStatements().get(0)
        : statement;
  }

  /** Whether a condition compares a variable with null. */
  static boolean isNullTest(ExpressionTree condition, Tree.Kind kind, String name) {
    ExpressionTree test =
        condition instanceof ParenthesizedTree inner ? inner.getExpression() : condition;
    if (test.getKind() != kind || !(test instanceof BinaryTree comparison)) {
      return false;
    }
    Tree left = comparison.getLeftOperand();
    Tree right = comparison.getRightOperand();
    return (Locals.isName(left, name) && right.getKind() == Tree.Kind.NULL_LITERAL)
        || (left.getKind() == Tree.Kind.NULL_LITERAL && Locals.isName(right, name));
  }
}
