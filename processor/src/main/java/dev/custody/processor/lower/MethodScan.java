package dev.custody.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a class that finds what each method calls, so that only methods that matter are
 * lowered. It resolves the calls and nothing else.
 */
public final class MethodScan {
  private final CompilationContext context;
  private final TreePath unit;
  private final List<MethodFacts> facts = new ArrayList<>();

  private MethodScan(CompilationContext context, TreePath path) {
    this.context = context;
    this.unit = new TreePath(path.getCompilationUnit());
  }

  /** The facts of a class's methods and of those of its member classes, in source order. */
  public static List<MethodFacts> of(CompilationContext context, TreePath path) {
    MethodScan scan = new MethodScan(context, path);
    scan.classMembers((ClassTree) path.getLeaf());
    return List.copyOf(scan.facts);
  }

  private @Nullable Element element(Tree tree) {
    return context.trees().getElement(new TreePath(unit, tree));
  }

  private void classMembers(ClassTree tree) {
    Calls statics = new Calls();
    Calls instance = new Calls();
    for (Tree member : tree.getMembers()) {
      if (member instanceof BlockTree block) {
        (block.isStatic() ? statics : instance).scan(block, null);
      } else if (member instanceof VariableTree field && field.getInitializer() != null) {
        (isStatic(field) ? statics : instance).scan(field.getInitializer(), null);
      }
    }
    if (!statics.isEmpty() && element(tree) instanceof TypeElement type) {
      String name = MethodKey.STATIC_INITIALISER;
      add(statics, new MethodKey(context.symbols().type(type), name, List.of()));
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method && method.getBody() != null) {
        method(method, instance);
      } else if (member instanceof ClassTree nested) {
        classMembers(nested);
      }
    }
  }

  private boolean isStatic(VariableTree field) {
    Element element = element(field);
    return element != null
        && (element.getKind() == ElementKind.ENUM_CONSTANT
            || element.getModifiers().contains(Modifier.STATIC));
  }

  private void method(MethodTree tree, Calls instance) {
    if (element(tree) instanceof ExecutableElement method) {
      Calls calls = new Calls();
      calls.locks = method.getModifiers().contains(Modifier.SYNCHRONIZED);
      calls.scan(tree.getBody(), null);
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        calls.keys.addAll(instance.keys);
        calls.locks |= instance.locks;
      }
      add(calls, context.symbols().method(method));
    }
  }

  private void add(Calls calls, MethodKey method) {
    facts.add(new MethodFacts(method, calls.keys, calls.locks));
  }

  /** The calls of one method. */
  private final class Calls extends FlatScanner {
    private final List<MethodKey> keys = new ArrayList<>();
    private boolean locks;

    boolean isEmpty() {
      return keys.isEmpty() && !locks;
    }

    private void add(Tree tree) {
      if (element(tree) instanceof ExecutableElement method) {
        keys.add(context.symbols().method(method));
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      add(tree.getMethodSelect());
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      add(tree);
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      add(tree);
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
      locks = true;
      return super.visitSynchronized(tree, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
