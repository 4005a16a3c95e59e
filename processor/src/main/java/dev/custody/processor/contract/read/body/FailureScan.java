package dev.custody.processor.contract.read.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how a body that declares exceptions can come to throw one. */
final class FailureScan extends TreeScanner<Void, Void> {
  /** More calls than these are not looked into: a body that does much may fail. */
  private static final int MOST_CALLS = 16;

  private final MethodTree method;
  private final Locals locals;
  private final Map<Integer, String> guards = new HashMap<>();
  private final List<Value> calls = new ArrayList<>();
  private boolean fails;
  private boolean callsSuper;

  FailureScan(MethodTree method, Locals locals) {
    this.method = method;
    this.locals = locals;
  }

  Failure failure() {
    if (method.getThrows().isEmpty()) {
      return Failure.UNKNOWN;
    }
    boolean begins = true;
    for (StatementTree statement : method.getBody().getStatements()) {
      begins &= isGuard(statement);
      if (!begins) {
        statement.accept(this, null);
      }
    }
    return fails || calls.size() > MOST_CALLS
        ? Failure.UNKNOWN
        : new Failure(true, guards, calls, callsSuper);
  }

  /** {@code if (parameter == null) throw new Some(...);}. */
  private boolean isGuard(StatementTree statement) {
    if (!(statement instanceof IfTree choice)
        || choice.getElseStatement() != null
        || !(SureCalls.only(choice.getThenStatement()) instanceof ThrowTree thrown)
        || !(thrown.getExpression() instanceof NewClassTree made)) {
      return false;
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      String name = method.getParameters().get(i).getName().toString();
      if (SureCalls.isNullTest(choice.getCondition(), Tree.Kind.EQUAL_TO, name)) {
        guards.put(i, Locals.typeName(made.getIdentifier()));
        return true;
      }
    }
    return false;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    fails = true;
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    fails |= !tree.getResources().isEmpty();
    return super.visitTry(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (isOverridden(tree)) {
      callsSuper = true;
    } else {
      call(tree);
    }
    return super.visitMethodInvocation(tree, null);
  }

  /** {@code super.method(...)} in {@code method}. */
  private boolean isOverridden(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && Locals.isName(select.getExpression(), "super")
        && select.getIdentifier().equals(method.getName())
        && call.getArguments().size() == method.getParameters().size();
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    fails |= tree.getClassBody() != null;
    call(tree);
    return super.visitNewClass(tree, null);
  }

  private void call(ExpressionTree tree) {
    if (calls.size() <= MOST_CALLS) {
      calls.add(locals.value(tree));
    }
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
