package dev.custody.processor.contract.read.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.custody.processor.contract.read.body.BodyFacts.Effort;
import dev.custody.processor.contract.read.names.Imports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one body once. Every body of a compilation is read, so what nobody will ask is not worked
 * out: values are, where a parameter goes along.
 */
final class BodyScan {
  private static final Set<String> FLAG_SETTERS =
      Set.of("compareAndSet", "getAndSet", "lazySet", "set");

  private final MethodTree method;
  private final BodyWalk walk;
  private final Locals locals;
  private final List<List<Use>> uses = new ArrayList<>();
  private final List<Value> returned = new ArrayList<>();
  private final Map<String, Set<String>> touched = new LinkedHashMap<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Set<CallShape> inner = new LinkedHashSet<>();
  private final List<Value> made = new ArrayList<>();
  private boolean keeps;
  private Effort effort = Effort.NOTHING;

  BodyScan(MethodTree method) {
    this.method = method;
    walk = BodyWalk.of(method);
    locals = new Locals(walk);
    method.getParameters().forEach(parameter -> uses.add(new ArrayList<>(2)));
  }

  /** How much the body does; one that only throws does nothing. */
  Effort effort() {
    walk.places().forEach(this::read);
    List<? extends StatementTree> statements = method.getBody().getStatements();
    boolean onlyThrows = statements.size() == 1 && statements.get(0) instanceof ThrowTree;
    return onlyThrows ? Effort.NOTHING : effort;
  }

  /**
   * What the body shows.
   *
   * @param plainFields whether new objects of its class get the values of their fields without a
   *     call
   */
  BodyFacts facts(Imports imports, boolean plainFields) {
    boolean readable = plainFields || !method.getName().contentEquals("<init>");
    Failure failure = readable ? new FailureScan(method, locals).failure() : Failure.UNKNOWN;
    Effort done = effort();
    return new BodyFacts(
        done, returned, uses, touched, ended, called, made, keeps, failure, imports);
  }

  /** The methods of the local and anonymous classes in the body. */
  Set<CallShape> inner() {
    return inner;
  }

  private void read(Tree place) {
    switch (place.getKind()) {
      case METHOD_INVOCATION -> call((MethodInvocationTree) place);
      case NEW_CLASS -> creation((NewClassTree) place);
      case ASSIGNMENT -> assignment((AssignmentTree) place);
      case RETURN -> returns((ReturnTree) place);
      case TRY -> resources((TryTree) place);
      case YIELD -> use(((YieldTree) place).getValue(), Use.Kept::new);
      case NEW_ARRAY -> elements((NewArrayTree) place);
      case IDENTIFIER -> mentioned(place);
      default -> {
        effort = Effort.SOMETHING;
        if (place instanceof ClassTree type) {
          methods(type);
        }
      }
    }
  }

  private void use(Tree expression, Supplier<Use> use) {
    Set<Integer> carried = locals.carried(expression);
    if (!carried.isEmpty()) {
      Use made = use.get();
      carried.forEach(index -> uses.get(index).add(made));
    }
  }

  // ---------------------------------------------------------------- calls

  private void call(MethodInvocationTree call) {
    String name = Locals.name(call);
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      onReceiver(name, select.getExpression());
    } else if (!name.equals("super") && !name.equals("this")) {
      called.add(name);
    }
    if (effort != Effort.SOMETHING && !setsFlag(call, name)) {
      effort(call, name);
    }
    if (isConstructor()) {
      made.add(locals.value(call));
    }
    keeps |= BodyWalk.keeps(name) && locals.receiver(call) instanceof Value.Field;
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      passed(arguments.get(i), () -> locals.receiver(call), name, i, arguments.size());
    }
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
      String parameter = walk.parameters().get(index);
      boolean surely = SureCalls.of(method.getBody(), parameter).contains(name);
      uses.get(index).add(new Use.Called(name, surely));
    }
    touch(receiver, name, name);
    if (Locals.isName(receiver, "this")) {
      called.add(name);
    }
  }

  private boolean isConstructor() {
    return method.getName().contentEquals("<init>");
  }

  private void effort(MethodInvocationTree call, String name) {
    boolean callsSuper =
        call.getMethodSelect() instanceof MemberSelectTree select
            && Locals.isName(select.getExpression(), "super")
            && method.getName().contentEquals(name);
    effort = callsSuper ? Effort.ONLY_SUPER : Effort.SOMETHING;
  }

  private void passed(
      ExpressionTree argument, Supplier<Value> receiver, String name, int position, int arity) {
    touch(argument, BodyFacts.PASSED, name);
    use(
        argument,
        () -> new Use.Passed(locals.value(argument), receiver.get(), name, position, arity));
  }

  /** A field is what a method is called on, or passed to it. */
  private void touch(Tree expression, String as, String by) {
    Set<String> fields = locals.fields(expression);
    if (!fields.isEmpty()) {
      fields.forEach(field -> touched.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(as));
      String name = by.toLowerCase(Locale.ROOT);
      if (name.startsWith("close") || name.startsWith("release")) {
        ended.addAll(fields);
      }
    }
  }

  private void creation(NewClassTree tree) {
    effort = Effort.SOMETHING;
    if (isConstructor()) {
      made.add(locals.value(tree));
    }
    List<? extends ExpressionTree> arguments = tree.getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (tree.getClassBody() == null) {
        Supplier<Value> type = () -> new Value.Type(Locals.typeName(tree.getIdentifier()));
        passed(arguments.get(i), type, "<init>", i, arguments.size());
      } else {
        use(arguments.get(i), Use.Kept::new);
      }
    }
  }

  // ---------------------------------------------------------------- everything else

  private void assignment(AssignmentTree assignment) {
    ExpressionTree target = assignment.getVariable();
    ExpressionTree value = assignment.getExpression();
    boolean toField =
        !(target instanceof IdentifierTree field) || !walk.isLocal(field.getName().toString());
    keeps |= toField && !keeps && locals.values(value).stream().anyMatch(Value::isMade);
    if (effort != Effort.SOMETHING && !(locals.value(value) instanceof Value.Constant)) {
      effort = Effort.SOMETHING;
    }
    if (target instanceof IdentifierTree name) {
      if (!walk.isLocal(name.getName().toString())) {
        use(value, () -> new Use.Stored(name.getName().toString()));
      }
    } else if (target instanceof MemberSelectTree select
        && Locals.isName(select.getExpression(), "this")) {
      use(value, () -> new Use.Stored(select.getIdentifier().toString()));
    } else {
      use(value, Use.Kept::new);
    }
  }

  private void returns(ReturnTree tree) {
    if (tree.getExpression() != null) {
      if (!(method.getReturnType() instanceof PrimitiveTypeTree)) {
        returned.addAll(locals.values(tree.getExpression()));
      }
      use(tree.getExpression(), Use.Returned::new);
    }
  }

  private void resources(TryTree tree) {
    for (Tree resource : tree.getResources()) {
      effort = Effort.SOMETHING;
      Tree value = resource instanceof VariableTree variable ? variable.getInitializer() : resource;
      boolean isFirst =
          method.getBody().getStatements().get(0) == tree && tree.getResources().get(0) == resource;
      use(value, () -> new Use.Called("close", isFirst && value instanceof IdentifierTree));
      touch(value, "close", "close");
    }
  }

  private void elements(NewArrayTree array) {
    if (array.getInitializers() != null) {
      array.getInitializers().forEach(element -> use(element, Use.Kept::new));
    }
  }

  /** What another body mentions may go anywhere; its return statements are not this one's. */
  private void mentioned(Tree name) {
    use(name, Use.Kept::new);
    touch(name, BodyFacts.PASSED, "");
  }

  private void methods(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree known && known.getBody() != null) {
        inner.add(CallShape.of(known));
      }
    }
  }
}
