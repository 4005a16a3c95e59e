package dev.custody.processor.contract.read.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
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
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.custody.processor.contract.read.body.BodyFacts.Effort;
import dev.custody.processor.contract.read.names.Imports;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one body once. */
final class BodyScan extends TreeScanner<Void, Void> {
  private static final Set<String> FLAG_SETTERS =
      Set.of("compareAndSet", "getAndSet", "lazySet", "set");

  private final MethodTree method;
  private final Locals locals;
  private final List<Set<Use>> uses = new ArrayList<>();
  private final Set<Value> returned = new LinkedHashSet<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Set<CallShape> inner = new LinkedHashSet<>();
  private Effort effort = Effort.NOTHING;

  BodyScan(MethodTree method) {
    this.method = method;
    locals = new Locals(method);
    method.getParameters().forEach(parameter -> uses.add(new LinkedHashSet<>()));
  }

  /** How much the body does; one that only throws does nothing. */
  Effort effort() {
    method.getBody().accept(this, null);
    List<? extends StatementTree> statements = method.getBody().getStatements();
    boolean onlyThrows = statements.size() == 1 && statements.get(0) instanceof ThrowTree;
    return onlyThrows ? Effort.NOTHING : effort;
  }

  BodyFacts facts(Imports imports) {
    return new BodyFacts(effort(), returned, uses, touched, ended, called, imports);
  }

  /** The methods of the local and anonymous classes in the body. */
  Set<CallShape> inner() {
    return inner;
  }

  private void use(Tree expression, Use use) {
    locals.carried(expression).forEach(index -> uses.get(index).add(use));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    String name = Locals.name(call);
    Value receiver = locals.receiver(call);
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      onReceiver(name, select.getExpression());
    } else if (!name.equals("super") && !name.equals("this")) {
      called.add(name);
    }
    if (!setsFlag(call, name)) {
      effort(call, name);
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      passed(arguments.get(i), receiver, name, i, arguments.size());
    }
    return super.visitMethodInvocation(call, null);
  }

  /** {@code closed.set(true)}: no more than the assignment that it stands for. */
  private boolean setsFlag(MethodInvocationTree call, String name) {
    return FLAG_SETTERS.contains(name)
        && locals.receiver(call) instanceof Value.Field
        && call.getArguments().stream()
            .allMatch(argument -> locals.value(argument) instanceof Value.Constant);
  }

  private void onReceiver(String name, ExpressionTree receiver) {
    for (int index : locals.carried(receiver)) {
      String parameter = method.getParameters().get(index).getName().toString();
      boolean surely = SureCalls.of(method.getBody(), parameter).contains(name);
      uses.get(index).add(new Use.Called(name, surely));
    }
    touch(receiver, name);
    if (Locals.isName(receiver, "this")) {
      called.add(name);
    }
  }

  private void effort(MethodInvocationTree call, String name) {
    boolean callsSuper =
        call.getMethodSelect() instanceof MemberSelectTree select
            && Locals.isName(select.getExpression(), "super")
            && method.getName().contentEquals(name);
    boolean onlySuper = callsSuper && effort != Effort.SOMETHING;
    effort = onlySuper ? Effort.ONLY_SUPER : Effort.SOMETHING;
  }

  private void passed(
      ExpressionTree argument, Value receiver, String name, int position, int arity) {
    touch(argument, name);
    use(argument, new Use.Passed(locals.value(argument), receiver, name, position, arity));
  }

  /** A field is what a method is called on, or passed to it. */
  private void touch(Tree expression, String by) {
    String name = by.toLowerCase(Locale.ROOT);
    for (Value value : locals.values(expression)) {
      if (value instanceof Value.Field field && field.isOwn()) {
        touched.add(field.name());
        if (name.startsWith("close") || name.startsWith("release")) {
          ended.add(field.name());
        }
      }
    }
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void unused) {
    effort = Effort.SOMETHING;
    Value type = new Value.Type(Locals.typeName(made.getIdentifier()));
    List<? extends ExpressionTree> arguments = made.getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (made.getClassBody() == null) {
        passed(arguments.get(i), type, "<init>", i, arguments.size());
      } else {
        use(arguments.get(i), new Use.Kept());
      }
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void unused) {
    ExpressionTree target = assignment.getVariable();
    if (!(locals.value(assignment.getExpression()) instanceof Value.Constant)) {
      effort = Effort.SOMETHING;
    }
    if (target instanceof IdentifierTree name) {
      if (!locals.isLocal(name.getName().toString())) {
        use(assignment.getExpression(), new Use.Stored(name.getName().toString()));
      }
    } else if (target instanceof MemberSelectTree select
        && Locals.isName(select.getExpression(), "this")) {
      use(assignment.getExpression(), new Use.Stored(select.getIdentifier().toString()));
    } else {
      use(assignment.getExpression(), new Use.Kept());
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
    effort = Effort.SOMETHING;
    return super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    if (tree.getExpression() != null) {
      returned.addAll(locals.values(tree.getExpression()));
      use(tree.getExpression(), new Use.Returned());
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    effort = Effort.SOMETHING;
    return super.visitThrow(tree, null);
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    use(tree.getValue(), new Use.Kept());
    return super.visitYield(tree, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    for (Tree resource : tree.getResources()) {
      effort = Effort.SOMETHING;
      Tree value = resource instanceof VariableTree variable ? variable.getInitializer() : resource;
      boolean isFirst =
          method.getBody().getStatements().get(0) == tree && tree.getResources().get(0) == resource;
      use(value, new Use.Called("close", isFirst && value instanceof IdentifierTree));
      touch(value, "close");
    }
    return super.visitTry(tree, null);
  }

  @Override
  public Void visitNewArray(NewArrayTree array, Void unused) {
    if (array.getInitializers() != null) {
      array.getInitializers().forEach(element -> use(element, new Use.Kept()));
    }
    return super.visitNewArray(array, null);
  }

  /** What another body mentions may go anywhere; its return statements are not this one's. */
  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
    return captured(lambda.getBody());
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree known && known.getBody() != null) {
        inner.add(CallShape.of(known));
      }
    }
    return captured(type);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
    return captured(reference.getQualifierExpression());
  }

  private Void captured(Tree body) {
    effort = Effort.SOMETHING;
    body.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitIdentifier(IdentifierTree name, Void unused) {
            use(name, new Use.Kept());
            touch(name, "");
            return null;
          }
        },
        null);
    return null;
  }
}
