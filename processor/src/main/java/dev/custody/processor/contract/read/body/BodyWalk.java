package dev.custody.processor.contract.read.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one walk through a body: what is assigned to its variables, and the places where something
 * happens, in order. What they mean can be said only when the walk is over, as a variable may be
 * assigned after it was used.
 */
final class BodyWalk extends TreeScanner<Void, Void> {
  /** How the names of methods begin that put something into a collection. */
  private static final List<String> KEEPING = List.of("add", "offer", "push", "put", "register");

  private final List<String> parameters = new ArrayList<>();
  private final Map<String, List<ExpressionTree>> assigned = new HashMap<>();
  private final Map<String, Tree> elements = new HashMap<>();
  private final Set<String> reassigned = new HashSet<>();
  private final Set<String> stored = new HashSet<>();
  private final List<Tree> places = new ArrayList<>();

  /** How many bodies of others are around, lambdas and classes. */
  private int inside;

  private BodyWalk() {}

  /** Of code outside of methods, where there are no variables. */
  static BodyWalk outside() {
    return new BodyWalk();
  }

  static BodyWalk of(MethodTree method) {
    BodyWalk walk = new BodyWalk();
    for (VariableTree parameter : method.getParameters()) {
      walk.parameters.add(parameter.getName().toString());
    }
    method.getBody().accept(walk, null);
    return walk;
  }

  /**
   * Calls, new objects and arrays, assignments, returns, throws, yields, tries, lambdas, method
   * references and classes of this body itself; of other bodies in it the names that they mention.
   */
  List<Tree> places() {
    return places;
  }

  /** The names of the parameters, in order. */
  List<String> parameters() {
    return parameters;
  }

  /** What is assigned to a local variable anywhere; null if there is none of the name. */
  @Nullable List<ExpressionTree> assigned(String name) {
    return assigned.get(name);
  }

  /** Whether a name is that of a parameter or a local variable. */
  boolean isLocal(String name) {
    return parameters.contains(name) || assigned.containsKey(name);
  }

  /** Whether a variable holds what a loop goes through, or is stored where others reach it. */
  boolean isShared(String name) {
    return stored.contains(name) || elements.containsKey(name);
  }

  /**
   * The type with which a loop declares its variable; null for other names, and for {@code var}.
   */
  @Nullable Tree elementType(String name) {
    return elements.get(name);
  }

  /** Whether a parameter is assigned. */
  boolean isReassigned(String parameter) {
    return reassigned.contains(parameter);
  }

  private void place(Tree tree) {
    if (inside == 0) {
      places.add(tree);
    }
  }

  // ---------------------------------------------------------------- variables

  @Override
  public Void visitVariable(VariableTree variable, Void unused) {
    List<ExpressionTree> values =
        assigned.computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>(1));
    if (variable.getInitializer() != null) {
      values.add(variable.getInitializer());
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
    elements.put(loop.getVariable().getName().toString(), loop.getVariable().getType());
    return super.visitEnhancedForLoop(loop, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void unused) {
    place(assignment);
    String name =
        assignment.getVariable() instanceof IdentifierTree target
            ? target.getName().toString()
            : "";
    if (name.isEmpty() || !isLocal(name)) {
      if (assignment.getExpression() instanceof IdentifierTree value) {
        stored.add(value.getName().toString());
      }
    } else if (parameters.contains(name)) {
      reassigned.add(name);
    } else {
      assigned.computeIfAbsent(name, key -> new ArrayList<>(1)).add(assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }

  // ---------------------------------------------------------------- places

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    place(call);
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && !call.getArguments().isEmpty()
        && keeps(select.getIdentifier().toString())) {
      for (ExpressionTree argument : call.getArguments()) {
        if (argument instanceof IdentifierTree value) {
          stored.add(value.getName().toString());
        }
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  /** Whether a method of this name puts something into what it is called on. */
  static boolean keeps(String name) {
    for (String start : KEEPING) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void unused) {
    place(made);
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitNewArray(NewArrayTree array, Void unused) {
    place(array);
    return super.visitNewArray(array, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
    place(assignment);
    return super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    place(tree);
    return super.visitReturn(tree, null);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    place(tree);
    return super.visitThrow(tree, null);
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    place(tree);
    return super.visitYield(tree, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    place(tree);
    return super.visitTry(tree, null);
  }

  // ---------------------------------------------------------------- other bodies

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
    place(lambda);
    scan(lambda.getParameters(), null);
    return within(lambda.getBody());
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
    place(reference);
    return within(reference.getQualifierExpression());
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    place(type);
    inside++;
    super.visitClass(type, null);
    inside--;
    return null;
  }

  private Void within(Tree body) {
    inside++;
    scan(body, null);
    inside--;
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree name, Void unused) {
    if (inside > 0) {
      places.add(name);
    }
    return null;
  }
}
