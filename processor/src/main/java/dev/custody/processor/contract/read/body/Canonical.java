package dev.custody.processor.contract.read.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The canonical constructor of a record. Unless it is written out in full, the compiler stores the
 * components in the fields once the trees were looked at.
 */
final class Canonical {
  private final List<VariableTree> components = new ArrayList<>();

  Canonical(ClassTree type) {
    for (Tree member : type.getMembers()) {
      boolean isComponent =
          type.getKind() == Tree.Kind.RECORD
              && member instanceof VariableTree field
              && !field.getModifiers().getFlags().contains(Modifier.STATIC);
      if (isComponent) {
        components.add((VariableTree) member);
      }
    }
  }

  /** Whether a method is it, and the stores into the fields are still to come. */
  boolean isWithoutStores(BodyKey key, MethodTree method) {
    return !components.isEmpty()
        && key.equals(BodyKey.ofConstructor(key.owner(), components))
        && !storesAComponent(method);
  }

  /** How its parameters are used, with the stores. */
  List<List<Use>> withStores(List<List<Use>> uses) {
    List<List<Use>> all = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      List<Use> both = new ArrayList<>(uses.get(i));
      both.add(new Use.Stored(components.get(i).getName().toString()));
      all.add(both);
    }
    return all;
  }

  /** Whether it does what only one that is written out may do. */
  private static boolean storesAComponent(MethodTree method) {
    boolean[] stores = {false};
    method
        .getBody()
        .accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitAssignment(AssignmentTree assignment, Void unused) {
                stores[0] |=
                    assignment.getVariable() instanceof MemberSelectTree target
                        && Locals.isName(target.getExpression(), "this");
                return super.visitAssignment(assignment, null);
              }
            },
            null);
    return stores[0];
  }
}
