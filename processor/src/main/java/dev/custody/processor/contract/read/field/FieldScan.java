package dev.custody.processor.contract.read.field;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads how a top-level class uses its private fields of resource types. */
final class FieldScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationContext context;
  private final Contracts contracts;
  private final Element type;
  private final TreePath root;
  private final Expressions expressions;
  private final Map<VariableElement, FieldUse> fields = new HashMap<>();
  private final Map<VariableElement, Set<VariableElement>> aliases = new HashMap<>();
  private final Map<MethodKey, Set<MethodKey>> calls = new HashMap<>();
  private final Set<MethodKey> called = new LinkedHashSet<>();
  private final Set<MethodKey> delegating = new LinkedHashSet<>();
  private final MethodKey initialisers;
  private MethodKey method;
  private boolean isLast;

  /** Whether what is read runs only if a constructor fails, as far as can be seen. */
  private boolean isFailing;

  FieldScan(CompilationContext context, Contracts contracts, Element type, TreePath path) {
    this.context = context;
    this.contracts = contracts;
    this.type = type;
    this.root = new TreePath(path.getCompilationUnit());
    this.expressions = new Expressions(context, contracts, root);
    this.initialisers = new MethodKey(new TypeKey("" + type), MethodKey.CONSTRUCTOR, List.of());
    this.method = initialisers;
    scan(path.getLeaf(), null);
  }

  /** Whether it has read a class. */
  boolean isOf(Element other) {
    return type.equals(other);
  }

  /** Whether a method that releases the object is to release a field. */
  boolean isOwed(VariableElement field, MethodKey releasing) {
    FieldUse use = fields.get(field);
    return use != null && expressions.areAcquired(use.values()) && use.isOwedBy(reached(releasing));
  }

  /**
   * Whether a field always holds something when a method is called from outside, so that the method
   * must release it before it assigns it.
   */
  boolean isKept(VariableElement field, MethodKey method, List<MethodKey> releasing) {
    FieldUse use = fields.get(field);
    if (use == null
        || called.contains(method)
        || !(field.getEnclosingElement() instanceof TypeElement owner)
        || !expressions.areAcquired(use.values())) {
      return false;
    }
    Set<MethodKey> constructors = new LinkedHashSet<>();
    for (ExecutableElement made : ElementFilter.constructorsIn(owner.getEnclosedElements())) {
      constructors.add(context.symbols().method(made));
    }
    constructors.removeAll(delegating);
    Set<MethodKey> ending = new LinkedHashSet<>();
    releasing.forEach(release -> ending.addAll(reached(release)));
    return use.isReleased()
        && use.isFilledBy(constructors)
        && use.isEmptiedOnlyBy(method, ending)
        && !ending.contains(method);
  }

  /** Whether the class puts only what it acquires into a static field, and releases it itself. */
  boolean isOwnedByClass(VariableElement field) {
    FieldUse use = fields.get(field);
    return use != null && use.isReleasedOnlyHere() && expressions.areAcquired(use.values());
  }

  /** Whether such a field holds something from the start, until a method assigns it again. */
  boolean isKeptByClass(VariableElement field, MethodKey method) {
    FieldUse use = fields.get(field);
    return use != null
        && !called.contains(method)
        && use.isFilledBy(Set.of())
        && use.isEmptiedOnlyBy(method, Set.of());
  }

  /** Whether anybody may release a field. */
  boolean isReleased(VariableElement field) {
    FieldUse use = fields.get(field);
    return use != null && use.isReleased();
  }

  /** A method and the private ones that it calls. */
  private Set<MethodKey> reached(MethodKey from) {
    Set<MethodKey> reached = new LinkedHashSet<>();
    Deque<MethodKey> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      MethodKey next = open.removeFirst();
      if (reached.add(next)) {
        open.addAll(calls.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  // ---------------------------------------------------------------- what an expression names

  /** The fields that an expression may be the content of. */
  private Set<VariableElement> named(Tree expression) {
    Set<VariableElement> named = new LinkedHashSet<>();
    for (ExpressionTree leaf : Expressions.leaves(expression)) {
      VariableElement variable = expressions.variable(leaf);
      if (variable != null && isFollowed(variable)) {
        named.add(variable);
      } else if (variable != null) {
        named.addAll(aliases.getOrDefault(variable, Set.of()));
      }
    }
    return named;
  }

  private boolean isFollowed(VariableElement variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.getModifiers().contains(Modifier.PRIVATE)
        && contracts.type(context.symbols().type(variable.asType())).isResource();
  }

  private FieldUse use(VariableElement field) {
    return fields.computeIfAbsent(field, f -> new FieldUse());
  }

  private void lose(Tree expression) {
    end(expression, FieldUse::lost);
    expressions.lose(expression);
  }

  private void release(Tree expression) {
    end(expression, FieldUse::released);
  }

  private void end(Tree expression, BiConsumer<FieldUse, MethodKey> as) {
    BiConsumer<FieldUse, MethodKey> ending = isFailing ? FieldUse::givenUp : as;
    named(expression).forEach(field -> ending.accept(use(field), method));
  }

  // ---------------------------------------------------------------- stores

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    MethodKey outer = method;
    if (method.equals(initialisers)
        && context.trees().getElement(new TreePath(root, tree)) instanceof ExecutableElement e) {
      method = context.symbols().method(e);
    }
    super.visitMethod(tree, null);
    method = outer;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (tree.getInitializer() != null
        && context.trees().getElement(new TreePath(root, tree)) instanceof VariableElement v) {
      store(v, tree.getInitializer());
      if (isFollowed(v) && !Expressions.isNull(tree.getInitializer())) {
        use(v).initialised();
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    VariableElement target = expressions.variable(tree.getVariable());
    if (target == null) {
      lose(tree.getExpression());
    } else {
      store(target, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  private void store(VariableElement target, ExpressionTree value) {
    if (isFollowed(target)) {
      use(target).stored(value);
      if (!Expressions.isNull(value)) {
        use(target).filled(method);
      }
      for (VariableElement other : named(value)) {
        if (!other.equals(target)) {
          use(other).lost(method);
        }
      }
    } else if (target.getKind() == ElementKind.FIELD) {
      lose(value);
    } else {
      expressions.store(target, value);
      aliases.computeIfAbsent(target, t -> new LinkedHashSet<>()).addAll(named(value));
    }
  }

  // ---------------------------------------------------------------- calls

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    ExecutableElement callee = expressions.callee(tree.getMethodSelect());
    ExpressionTree receiver =
        tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    if (callee == null) {
      tree.getArguments().forEach(this::lose);
    } else {
      MethodContract contract = expressions.contract(callee, receiver);
      if (receiver != null && ends(contract, Subject.RECEIVER)) {
        release(receiver);
      }
      passed(tree.getArguments(), contract);
      MethodKey key = context.symbols().method(callee);
      if (!key.equals(method)) {
        called.add(key);
      }
      if (tree.getMethodSelect() instanceof IdentifierTree name
          && name.getName().contentEquals("this")) {
        delegating.add(method);
      }
      if (callee.getModifiers().contains(Modifier.PRIVATE)) {
        calls.computeIfAbsent(method, m -> new LinkedHashSet<>()).add(key);
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    ExecutableElement callee = expressions.callee(tree);
    if (callee == null || tree.getClassBody() != null) {
      tree.getArguments().forEach(this::lose);
    } else {
      passed(tree.getArguments(), expressions.contract(callee, null));
    }
    return super.visitNewClass(tree, null);
  }

  private void passed(List<? extends ExpressionTree> arguments, MethodContract contract) {
    int last = contract.method().parameters().size() - 1;
    for (int i = 0; i < arguments.size(); i++) {
      Subject parameter = Subject.parameter(Math.min(i, last));
      boolean isKept =
          contract.origin().kind() == Origin.Kind.UNKNOWN
              || contract.effects().stream().anyMatch(effect -> keeps(effect, parameter));
      if (contract.effects().stream().anyMatch(effect -> releases(effect, parameter))) {
        release(arguments.get(i));
      } else if (isKept) {
        lose(arguments.get(i));
      }
    }
  }

  private static boolean ends(MethodContract contract, Subject subject) {
    return contract.effects().stream()
        .anyMatch(effect -> releases(effect, subject) || keeps(effect, subject));
  }

  private static boolean releases(Effect effect, Subject subject) {
    return effect instanceof Effect.Releases e && e.subject().equals(subject);
  }

  private static boolean keeps(Effect effect, Subject subject) {
    return (effect instanceof Effect.Escapes e && e.subject().equals(subject))
        || (effect instanceof Effect.Takes t && t.subject().equals(subject))
        || (effect instanceof Effect.Wraps w && w.subject().equals(subject))
        || (effect instanceof Effect.Returns r && r.subject().equals(subject));
  }

  // ---------------------------------------------------------------- other ways out

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (tree.getExpression() != null) {
      named(tree.getExpression()).forEach(field -> use(field).handedOut());
      expressions.lose(tree.getExpression());
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    for (Tree resource : tree.getResources()) {
      release(resource instanceof VariableTree variable ? variable.getInitializer() : resource);
    }
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    scan(tree.getCatches(), null);
    boolean outer = isLast;
    isLast = true;
    scan(tree.getFinallyBlock(), null);
    isLast = outer;
    return null;
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
    boolean outer = isFailing;
    isFailing |= method.isConstructor();
    super.visitCatch(tree, null);
    isFailing = outer;
    return null;
  }

  /** What a constructor does at the end by a flag, it does unless it has succeeded. */
  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    boolean outer = isFailing;
    isFailing |= isLast && method.isConstructor() && Expressions.isFlag(tree.getCondition());
    super.visitIf(tree, null);
    isFailing = outer;
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      lose(tree.getBody());
    }
    return super.visitLambdaExpression(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    lose(tree.getQualifierExpression());
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    lose(tree.getValue());
    return super.visitYield(tree, null);
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
    if (tree.getInitializers() != null) {
      tree.getInitializers().forEach(this::lose);
    }
    return super.visitNewArray(tree, null);
  }
}
