package dev.custody.processor.contract.read.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Reads how the fields of a class's objects get their values. */
final class InitialScan extends TreeScanner<Void, Void> {
  private final Locals none = new Locals(BodyWalk.outside());
  private final List<Value> made = new ArrayList<>();

  /** The objects that a class's field and instance initialisers make, and what they call. */
  static List<Value> of(ClassTree type) {
    InitialScan scan = new InitialScan();
    for (Tree member : type.getMembers()) {
      boolean isField =
          member instanceof VariableTree field
              && !field.getModifiers().getFlags().contains(Modifier.STATIC);
      boolean isBlock = member instanceof BlockTree block && !block.isStatic();
      if (isField || isBlock) {
        member.accept(scan, null);
      }
    }
    return scan.made;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    made.add(none.value(tree));
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    made.add(none.value(tree));
    return super.visitNewClass(tree, null);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
