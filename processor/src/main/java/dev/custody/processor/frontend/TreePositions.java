package dev.custody.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.ir.Position;
import java.util.List;

/**
 * Positions of trees. The point is javac's preferred position, which the exported API does not
 * tell: it is found in the text, as the first token after the part of the tree that stands before
 * it. That is the parenthesis of a call, the operator of a binary or postfix expression or an
 * assignment, the bracket of an array access, the dot of a selection, {@code instanceof}, the
 * question mark of a conditional, {@code new} of a qualified creation, the name of a declaration;
 * of all other trees the start.
 */
public final class TreePositions {
  private final UnitSource source;

  /** The positions of a unit's trees. */
  public TreePositions(UnitSource source) {
    this.source = source;
  }

  /** A tree's position. A tree that the compiler made up has no text. */
  public Position of(Tree tree) {
    int start = source.start(tree);
    int end = source.end(tree);
    if (end < 0) {
      return source.between(start, start, start);
    }
    return source.between(start, point(tree, start), source.text().withoutTail(start, end));
  }

  /** The text of one tree, pointing where another does. */
  public Position of(Tree text, Tree pointed) {
    Position whole = of(text);
    Position part = of(pointed);
    return new Position(part.line(), whole.start(), part.point(), whole.end());
  }

  /** From a tree's start to the end of a part of it and the parenthesis that closes after it. */
  public Position header(Tree tree, Tree part) {
    int start = source.start(tree);
    int end = source.end(part);
    boolean isClosed = part instanceof ParenthesizedTree;
    return source.between(start, start, isClosed ? end : source.text().nextToken(end, ')') + 1);
  }

  /** From a tree's start to the end of a part of it. */
  public Position upTo(Tree tree, Tree part) {
    int start = source.start(tree);
    return source.between(start, start, Math.max(source.end(part), start));
  }

  /** The closing brace of a block, class or switch. */
  public Position closing(Tree block) {
    int end = source.end(block);
    int brace = end < 0 ? source.start(block) : end - 1;
    return source.between(brace, brace, Math.max(end, brace));
  }

  /** The name in a method's declaration. */
  public Position name(MethodTree method) {
    Position whole = of(method);
    return new Position(
        whole.line(), whole.point(), whole.point(), whole.point() + method.getName().length());
  }

  private int point(Tree tree, int start) {
    return switch (tree.getKind()) {
      case METHOD_INVOCATION -> after(((MethodInvocationTree) tree).getMethodSelect(), start);
      case MEMBER_SELECT -> after(((MemberSelectTree) tree).getExpression(), start);
      case ARRAY_ACCESS -> after(((ArrayAccessTree) tree).getExpression(), start);
      case ASSIGNMENT -> after(((AssignmentTree) tree).getVariable(), start);
      case INSTANCE_OF -> after(((InstanceOfTree) tree).getExpression(), start);
      case CONDITIONAL_EXPRESSION ->
          after(((ConditionalExpressionTree) tree).getCondition(), start);
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> after(((UnaryTree) tree).getExpression(), start);
      case NEW_CLASS -> created((NewClassTree) tree, start);
      case VARIABLE -> declared(((VariableTree) tree).getName(), tree, start);
      case METHOD -> method((MethodTree) tree, start);
      default -> operator(tree, start);
    };
  }

  private int operator(Tree tree, int start) {
    if (tree instanceof BinaryTree binary) {
      return after(binary.getLeftOperand(), start);
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return after(assignment.getVariable(), start);
    }
    return start;
  }

  private int created(NewClassTree tree, int start) {
    ExpressionTree outer = tree.getEnclosingExpression();
    int dot =
        outer == null || source.end(outer) < 0
            ? -1
            : source.text().nextToken(source.end(outer), '.');
    return dot < 0 ? start : source.text().nextToken(dot + 1);
  }

  private int method(MethodTree tree, int start) {
    boolean constructor = tree.getName().contentEquals("<init>");
    if (constructor) {
      Tree anchor =
          tree.getTypeParameters().isEmpty() ? tree.getModifiers() : last(tree.getTypeParameters());
      int end = source.end(anchor);
      int from = end < 0 ? start : end;
      return tree.getTypeParameters().isEmpty()
          ? source.text().nextToken(from)
          : source.text().nextToken(source.text().nextToken(from, '>') + 1);
    }
    Tree result = tree.getReturnType();
    return result == null ? start : after(result, start);
  }

  private static <T> T last(List<T> items) {
    return items.get(items.size() - 1);
  }

  /**
   * The name of a variable. What stands before it (modifiers, {@code var}, the dots of a
   * variable-arity parameter) has no reliable tree, so the name is looked for as a word.
   */
  private int declared(CharSequence name, Tree tree, int start) {
    VariableTree variable = (VariableTree) tree;
    Tree initializer = variable.getInitializer();
    int end = initializer == null ? source.end(tree) : source.start(initializer);
    int from = Math.max(start, source.end(variable.getModifiers()));
    return source.text().lastWord(name, from, end, start);
  }

  private int after(Tree part, int start) {
    int end = source.end(part);
    return end < 0 ? start : source.text().nextToken(end);
  }
}
