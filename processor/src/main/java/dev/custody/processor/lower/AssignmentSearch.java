package dev.custody.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import org.jspecify.annotations.Nullable;

/** Whether an expression may change a variable of the code around it. */
final class AssignmentSearch extends FlatScanner {
  private boolean found;

  static boolean findsOne(Tree tree) {
    switch (tree.getKind()) {
      case IDENTIFIER,
          MEMBER_SELECT,
          INT_LITERAL,
          STRING_LITERAL,
          NULL_LITERAL,
          BOOLEAN_LITERAL -> {
        return false;
      }
      default -> {
        AssignmentSearch search = new AssignmentSearch();
        search.scan(tree, null);
        return search.found;
      }
    }
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    return found ? null : super.scan(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    found = true;
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    found = true;
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> found = true;
      default -> scan(tree.getExpression(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null; // what it uses of the code around cannot be assigned
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
