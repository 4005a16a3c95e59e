package dev.custody.processor.plugin;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods of a top-level class in which ownership, locks or regions can matter: those
 * that call something with such an effect, or call a method of the class that does and is followed.
 * The others are not lowered at all.
 *
 * <p>Every call is resolved, which costs a walk; names alone would be no cheaper. A method stands
 * for all lambdas and local classes in it, a constructor for the initialisers of its class.
 */
final class MethodScan extends TreeScanner<@Nullable Void, @Nullable MethodKey> {
  /** In place of a constructor's name: what all constructors of a class run. */
  private static final String INSTANCE_INITIALISERS = "<fields>";

  private final CompilationContext context;
  private final Effects effects;
  private final TreePath root;
  private final Set<MethodKey> mattering = new HashSet<>();
  private final Set<MethodKey> unresolved = new HashSet<>();
  private final Map<MethodKey, Set<MethodKey>> callers = new HashMap<>();
  private final Set<Name> guarded = new HashSet<>();
  private int methods;

  private MethodScan(CompilationContext context, Effects effects, TreePath root) {
    this.context = context;
    this.effects = effects;
    this.root = root;
  }

  /**
   * What a scan found.
   *
   * @param mattering the methods that are worth lowering
   * @param unresolved the methods with calls that the compiler could not resolve
   * @param methods how many methods and constructors with a body are written
   */
  record Result(Set<MethodKey> mattering, Set<MethodKey> unresolved, int methods) {
    static final Result NOTHING = new Result(Set.of(), Set.of(), 0);
  }

  /** Scans a class. */
  static Result of(CompilationContext context, Effects effects, TreePath declaration) {
    MethodScan scan =
        new MethodScan(context, effects, new TreePath(declaration.getCompilationUnit()));
    scan.scan(declaration.getLeaf(), null);
    return new Result(scan.closed(), scan.unresolved, scan.methods);
  }

  /** With everything that calls a followed method that matters. */
  private Set<MethodKey> closed() {
    Deque<MethodKey> toFollow = new ArrayDeque<>(mattering);
    while (!toFollow.isEmpty()) {
      for (MethodKey caller : callers.getOrDefault(toFollow.removeFirst(), Set.of())) {
        if (mattering.add(caller)) {
          toFollow.add(caller);
        }
      }
    }
    return mattering;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable MethodKey within) {
    if (within != null) {
      return super.visitClass(tree, within); // local and anonymous: part of the method
    }
    if (!(element(tree) instanceof TypeElement type)) {
      return null;
    }
    TypeKey owner = context.symbols().type(type);
    MethodKey fields = new MethodKey(owner, INSTANCE_INITIALISERS, List.of());
    MethodKey statics = new MethodKey(owner, MethodKey.STATIC_INITIALISER, List.of());
    addGuarded(tree);
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        scan(member, field.getModifiers().getFlags().contains(Modifier.STATIC) ? statics : fields);
      } else if (member instanceof BlockTree block) {
        scan(member, block.isStatic() ? statics : fields);
      } else if (member instanceof MethodTree method) {
        declared(method, fields);
      } else {
        scan(member, null);
      }
    }
    return null;
  }

  /** Notes the fields that name the lock which guards them; looks at what is written only. */
  private void addGuarded(ClassTree tree) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        for (AnnotationTree annotation : field.getModifiers().getAnnotations()) {
          if (annotation.getAnnotationType().toString().endsWith("GuardedBy")) {
            guarded.add(field.getName());
          }
        }
      }
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable MethodKey within) {
    if (within != null && !guarded.isEmpty() && guarded.contains(tree.getName())) {
      mattering.add(within);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable MethodKey within) {
    if (within != null && !guarded.isEmpty() && guarded.contains(tree.getIdentifier())) {
      mattering.add(within);
    }
    return super.visitMemberSelect(tree, within);
  }

  private void declared(MethodTree tree, MethodKey fields) {
    if (tree.getBody() == null || !(element(tree) instanceof ExecutableElement method)) {
      return;
    }
    if (isWritten(method)) {
      methods++;
    }
    MethodKey key = context.symbols().method(method);
    if (key.isConstructor()) {
      callers.computeIfAbsent(fields, unused -> new LinkedHashSet<>()).add(key);
    }
    if (effects.isBound(method) || effects.owes(method, key)) {
      mattering.add(key);
    }
    if (effects.mayPromise(method) && effects.matters(method, method.getEnclosingElement())) {
      mattering.add(key);
    }
    scan(tree.getBody(), key);
  }

  /** Whether somebody wrote a method; the compiler writes constructors, and members of records. */
  private boolean isWritten(ExecutableElement method) {
    boolean mayBeMade =
        method.getKind() == ElementKind.CONSTRUCTOR
            || (method.getEnclosingElement() instanceof TypeElement owner
                && owner.getKind() == ElementKind.RECORD);
    return !mayBeMade || context.elements().getOrigin(method) == Elements.Origin.EXPLICIT;
  }

  @Override
  public @Nullable Void visitMethodInvocation(
      MethodInvocationTree tree, @Nullable MethodKey within) {
    ExpressionTree select = tree.getMethodSelect();
    if (element(select) instanceof ExecutableElement method) {
      called(method, receiver(select, method), within);
    } else if (within != null) {
      unresolved.add(within);
    }
    return super.visitMethodInvocation(tree, within);
  }

  private @Nullable Element receiver(ExpressionTree select, ExecutableElement method) {
    if (select instanceof MemberSelectTree member && !isStatic(method)) {
      return effects.owner(
          context.trees().getTypeMirror(new TreePath(root, member.getExpression())), method);
    }
    return method.getEnclosingElement();
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable MethodKey within) {
    if (element(tree) instanceof ExecutableElement constructor) {
      called(constructor, constructor.getEnclosingElement(), within);
    } else if (within != null) {
      unresolved.add(within);
    }
    return super.visitNewClass(tree, within);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable MethodKey within) {
    if (element(tree) instanceof ExecutableElement method) {
      called(method, method.getEnclosingElement(), within);
    }
    return super.visitMemberReference(tree, within);
  }

  /** What owns something and is set to null may have lost it. */
  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable MethodKey within) {
    if (within != null
        && tree.getExpression().getKind() == Tree.Kind.NULL_LITERAL
        && element(tree.getVariable()) instanceof VariableElement variable
        && effects.mayLose(variable, within)) {
      mattering.add(within);
    }
    return super.visitAssignment(tree, within);
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable MethodKey within) {
    if (within != null && !tree.getResources().isEmpty()) {
      mattering.add(within);
    }
    return super.visitTry(tree, within);
  }

  /** Chains of thousands of operands are left-deep; the stack does not follow them. */
  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable MethodKey within) {
    Tree left = tree;
    while (left instanceof BinaryTree binary) {
      scan(binary.getRightOperand(), within);
      left = binary.getLeftOperand();
    }
    return scan(left, within);
  }

  private void called(
      ExecutableElement method, @Nullable Element receiver, @Nullable MethodKey within) {
    if (within == null) {
      return;
    }
    if (effects.matters(method, receiver)) {
      mattering.add(within);
    }
    if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      callers
          .computeIfAbsent(context.symbols().method(method), unused -> new LinkedHashSet<>())
          .add(within);
    }
  }

  private @Nullable Element element(Tree tree) {
    return context.trees().getElement(new TreePath(root, tree));
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}
