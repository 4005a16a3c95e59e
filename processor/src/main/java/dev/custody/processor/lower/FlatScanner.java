package dev.custody.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A scanner whose stack does not grow with the length of a chain of binary operators. */
abstract class FlatScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    Deque<ExpressionTree> rights = new ArrayDeque<>();
    Tree left = tree;
    while (left instanceof BinaryTree binary) {
      rights.push(binary.getRightOperand());
      left = binary.getLeftOperand();
    }
    scan(left, null);
    rights.forEach(right -> scan(right, null));
    return null;
  }
}
