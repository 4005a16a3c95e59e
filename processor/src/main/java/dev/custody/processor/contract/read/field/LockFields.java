package dev.custody.processor.contract.read.field;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.FieldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** How classes use the locks in their fields; each is asked for once. */
public final class LockFields {
  private final CompilationContext context;
  private final Contracts contracts;
  private final Map<FieldKey, Optional<LockScan>> scans = new HashMap<>();
  private final Map<FieldKey, FieldKey> parts = new HashMap<>();

  LockFields(CompilationContext context, Contracts contracts) {
    this.context = context;
    this.contracts = contracts;
  }

  /** Whether a private lock is given back only where it was taken. */
  public boolean isPaired(FieldKey lock) {
    return scan(lock).filter(LockScan::isPaired).isPresent();
  }

  /** Whether a method of the class gives a lock back that it has not taken. */
  public boolean isGivenBackByOthers(FieldKey lock) {
    return scan(lock).filter(LockScan::isGivenByOthers).isPresent();
  }

  /** The part of another field's lock that a field is made as; otherwise the field itself. */
  public FieldKey lockOf(FieldKey field) {
    FieldKey lock = parts.get(field);
    if (lock == null) {
      lock = context.symbols().element(field).flatMap(this::part).orElse(field);
      parts.put(field, lock);
    }
    return lock;
  }

  private Optional<FieldKey> part(VariableElement field) {
    TreePath path = context.trees().getPath(field);
    if (path == null
        || !field.getModifiers().contains(Modifier.FINAL)
        || !(path.getLeaf() instanceof VariableTree declared)
        || !(path.getParentPath().getLeaf() instanceof ClassTree type)) {
      return Optional.empty();
    }
    ExpressionTree value = declared.getInitializer();
    return part(path, field, value == null ? new Assigned(field).in(type) : value);
  }

  private Optional<FieldKey> part(
      TreePath path, VariableElement field, @Nullable ExpressionTree value) {
    if (!(value instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !isPart(select.getIdentifier().toString())) {
      return Optional.empty();
    }
    TreePath root = new TreePath(path.getCompilationUnit());
    Element whole = context.trees().getElement(new TreePath(root, select.getExpression()));
    boolean isBeside =
        whole instanceof VariableElement lock
            && lock.getKind().isField()
            && lock.getModifiers().contains(Modifier.FINAL)
            && Objects.equals(lock.getEnclosingElement(), field.getEnclosingElement())
            && isStatic(lock) == isStatic(field);
    if (!isBeside) {
      return Optional.empty();
    }
    FieldKey key = lockOf(context.symbols().field((VariableElement) whole));
    return Optional.of(new FieldKey(key.owner(), key.name() + "." + select.getIdentifier()));
  }

  private static boolean isPart(String name) {
    return LockScan.PARTS.contains(name) || name.equals("newCondition");
  }

  private static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }

  /** What the constructors put into a field, if it is one expression. */
  private static final class Assigned extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final VariableElement field;
    private final List<ExpressionTree> values = new ArrayList<>();

    Assigned(VariableElement field) {
      this.field = field;
    }

    @Nullable ExpressionTree in(ClassTree type) {
      scan(type, null);
      return values.size() == 1 ? values.get(0) : null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      Tree to = tree.getVariable();
      boolean isCalledSo =
          to instanceof IdentifierTree name
              ? name.getName().equals(field.getSimpleName())
              : to instanceof MemberSelectTree select
                  && select.getIdentifier().equals(field.getSimpleName());
      if (isCalledSo) {
        values.add(tree.getExpression());
      }
      return super.visitAssignment(tree, null);
    }
  }

  private Optional<LockScan> scan(FieldKey lock) {
    Optional<LockScan> known = scans.get(lock);
    if (known == null) {
      known = context.symbols().element(lock).flatMap(this::scan);
      scans.put(lock, known);
    }
    return known;
  }

  private Optional<LockScan> scan(VariableElement lock) {
    TreePath path = context.trees().getPath(Lineage.outermost(lock));
    boolean isPrivate = lock.getModifiers().contains(Modifier.PRIVATE);
    return path != null && path.getLeaf() instanceof ClassTree
        ? Optional.of(new LockScan(context, contracts, path, lock, isPrivate))
        : Optional.empty();
  }
}
