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
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a top-level class uses one lock: whether each method that gives it back has taken it,
 * and nobody else can get at it.
 */
final class LockScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** The calls that yield a part of a lock, the same each time or as good as that. */
  static final Set<String> PARTS =
      Set.of("readLock", "writeLock", "asReadLock", "asWriteLock", "asReadWriteLock");

  /** What has nothing to do with who holds a lock. */
  private static final Set<String> ASIDE =
      Set.of("newCondition", "tryOptimisticRead", "validate", "toString");

  /** What changes the number of permits. */
  private static final Set<String> CHANGING = Set.of("drainPermits", "reducePermits");

  private final Expressions expressions;
  private final CompilationContext context;
  private final TreePath root;
  private final Set<VariableElement> aliases = new HashSet<>();
  private final Set<Tree> expected = new HashSet<>();
  private boolean takes;
  private boolean gives;
  private boolean asks;
  private boolean isPaired;
  private boolean isGivenByOthers;

  /**
   * Reads a class.
   *
   * @param isPrivate whether nobody outside of the class can name the lock
   */
  LockScan(
      CompilationContext context,
      Contracts contracts,
      TreePath type,
      VariableElement lock,
      boolean isPrivate) {
    this.context = context;
    this.root = new TreePath(type.getCompilationUnit());
    this.expressions = new Expressions(context, contracts, root);
    this.isPaired = isPrivate;
    aliases.add(lock);
    scan(type.getLeaf(), null);
  }

  /** Whether whoever takes the lock gives it back himself. */
  boolean isPaired() {
    return isPaired;
  }

  /** Whether some method gives the lock back that it has not taken. */
  boolean isGivenByOthers() {
    return isGivenByOthers;
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
    boolean asked = asks;
    takes = false;
    gives = false;
    asks = false;
    body.run();
    isPaired &= takes || !gives;
    isPaired &= !asks || !(takes || gives);
    isGivenByOthers |= gives && !takes;
    takes = took;
    gives = gave;
    asks = asked;
    return null;
  }

  // ---------------------------------------------------------------- uses

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    ExpressionTree value = tree.getInitializer();
    if (value != null) {
      stored(value, () -> context.trees().getElement(new TreePath(root, tree)));
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (isLock(tree.getVariable())) {
      expected.add(tree.getVariable());
    }
    stored(tree.getExpression(), () -> expressions.variable(tree.getVariable()));
    return super.visitAssignment(tree, null);
  }

  /** What is put into a variable is called by its name too; a lock in a field is another's. */
  private void stored(ExpressionTree value, Supplier<@Nullable Element> into) {
    for (ExpressionTree leaf : Expressions.leaves(value)) {
      boolean isPart =
          leaf instanceof MethodInvocationTree call
              && call.getMethodSelect() instanceof MemberSelectTree select
              && PARTS.contains(select.getIdentifier().toString())
              && isLock(select.getExpression());
      if ((isPart || isLock(leaf))
          && into.get() instanceof VariableElement variable
          && !variable.asType().getKind().isPrimitive()
          && (isPart || !variable.getKind().isField())) {
        expected.add(leaf);
        aliases.add(variable);
        isPaired &= isUnseen(variable);
      }
    }
  }

  private static boolean isUnseen(VariableElement variable) {
    return !variable.getKind().isField() || variable.getModifiers().contains(Modifier.PRIVATE);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree on = select.getExpression();
      ExecutableElement callee = expressions.callee(select);
      if (isLock(on) && callee != null) {
        expected.add(on);
        called(expressions.contract(callee, on), callee, expected.contains(tree));
      } else if (callee != null
          && on instanceof MethodInvocationTree half
          && half.getMethodSelect() instanceof MemberSelectTree inner
          && isLock(inner.getExpression())) {
        expected.add(on);
        called(expressions.contract(callee, on), callee, true);
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  /** A question makes what follows depend on who holds the lock; that is not followed. */
  private void called(MethodContract contract, ExecutableElement callee, boolean isExpected) {
    boolean taking = contract.has(Effect.Locks.class) || contract.has(Effect.TryLocks.class);
    boolean giving = contract.has(Effect.Unlocks.class);
    String name = callee.getSimpleName().toString();
    takes |= taking;
    gives |= giving;
    asks |= !taking && !giving && !ASIDE.contains(name) && !PARTS.contains(name);
    isPaired &= !CHANGING.contains(name) && (isExpected || taking || !PARTS.contains(name));
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
