package dev.custody.processor.contract.read.field;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.frontend.CompilationContext;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a top-level class uses one lock: whether each method that gives it back has taken it,
 * and nobody else can get at it.
 */
final class LockScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Expressions expressions;
  private final CompilationContext context;
  private final TreePath root;
  private final Set<VariableElement> aliases = new HashSet<>();
  private final Set<Tree> expected = new HashSet<>();
  private boolean takes;
  private boolean gives;
  private boolean isPaired = true;

  private LockScan(
      CompilationContext context, Contracts contracts, TreePath type, VariableElement lock) {
    this.context = context;
    this.root = new TreePath(type.getCompilationUnit());
    this.expressions = new Expressions(context, contracts, root);
    aliases.add(lock);
    scan(type.getLeaf(), null);
  }

  /** Whether whoever takes a lock of a class gives it back himself. */
  static boolean isPaired(
      CompilationContext context, Contracts contracts, TreePath type, VariableElement lock) {
    return new LockScan(context, contracts, type, lock).isPaired;
  }

  // ---------------------------------------------------------------- bodies

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    return inside(() -> super.visitMethod(tree, null));
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return inside(() -> super.visitLambdaExpression(tree, null));
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return inside(() -> super.visitClass(tree, null));
  }

  private @Nullable Void inside(Runnable body) {
    boolean took = takes;
    boolean gave = gives;
    takes = false;
    gives = false;
    body.run();
    isPaired &= takes || !gives;
    takes = took;
    gives = gave;
    return null;
  }

  // ---------------------------------------------------------------- uses

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    ExpressionTree value = tree.getInitializer();
    if (value != null
        && isLock(value)
        && context.trees().getElement(new TreePath(root, tree)) instanceof VariableElement alias
        && !alias.getKind().isField()) {
      aliases.add(alias);
      expected.add(value);
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (isLock(tree.getVariable())) {
      expected.add(tree.getVariable());
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree on = select.getExpression();
      ExecutableElement callee = expressions.callee(select);
      if (isLock(on) && callee != null) {
        expected.add(on);
        called(expressions.contract(callee, on), callee);
      } else if (callee != null
          && on instanceof MethodInvocationTree half
          && half.getMethodSelect() instanceof MemberSelectTree inner
          && isLock(inner.getExpression())) {
        called(expressions.contract(callee, on), callee);
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  /** A question makes what follows depend on who holds the lock; that is not followed. */
  private void called(MethodContract contract, ExecutableElement callee) {
    boolean taking = contract.has(Effect.Locks.class) || contract.has(Effect.TryLocks.class);
    boolean giving = contract.has(Effect.Unlocks.class);
    String name = callee.getSimpleName().toString();
    boolean isHalf = name.equals("readLock") || name.equals("writeLock");
    takes |= taking;
    gives |= giving;
    isPaired &= taking || giving || isHalf || name.equals("newCondition") || isOptimistic(name);
  }

  private static boolean isOptimistic(String name) {
    return name.equals("tryOptimisticRead") || name.equals("validate");
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    isPaired &= expected.contains(tree) || !isLock(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    isPaired &= expected.contains(tree) || !isLock(tree);
    return super.visitMemberSelect(tree, null);
  }

  private boolean isLock(Tree tree) {
    boolean mayBe =
        tree instanceof IdentifierTree name
            ? isCalled(name.getName())
            : tree instanceof MemberSelectTree select && isCalled(select.getIdentifier());
    return mayBe && isAlias(expressions.variable(tree));
  }

  private boolean isCalled(Name name) {
    return aliases.stream().anyMatch(alias -> alias.getSimpleName().equals(name));
  }

  private boolean isAlias(@Nullable Element element) {
    return element != null && aliases.stream().anyMatch(element::equals);
  }
}
