package dev.custody.processor.contract.read.field;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which expressions of a class yield what is acquired by them. Confined to one scan. */
final class Expressions {
  /** Wrappers around wrappers and variables of variables are followed this far. */
  private static final int DEEPEST = 6;

  private final CompilationContext context;
  private final Contracts contracts;
  private final TreePath root;
  private final Map<VariableElement, List<ExpressionTree>> locals = new HashMap<>();
  private final Set<VariableElement> lost = new HashSet<>();

  Expressions(CompilationContext context, Contracts contracts, TreePath root) {
    this.context = context;
    this.contracts = contracts;
    this.root = root;
  }

  /** Notes what is assigned to a local variable. */
  void store(VariableElement local, ExpressionTree value) {
    locals.computeIfAbsent(local, l -> new ArrayList<>()).add(value);
  }

  /** Notes that the content of a local variable goes where somebody else may release it. */
  void lose(Tree expression) {
    for (ExpressionTree leaf : leaves(expression)) {
      VariableElement variable = variable(leaf);
      if (variable != null) {
        lost.add(variable);
      }
    }
  }

  /** The expressions that one takes its value from: through parentheses, casts and choices. */
  static List<ExpressionTree> leaves(Tree expression) {
    List<ExpressionTree> leaves = new ArrayList<>();
    addLeaves(expression, leaves);
    return leaves;
  }

  private static void addLeaves(Tree expression, List<ExpressionTree> into) {
    if (expression instanceof ParenthesizedTree inner) {
      addLeaves(inner.getExpression(), into);
    } else if (expression instanceof TypeCastTree cast) {
      addLeaves(cast.getExpression(), into);
    } else if (expression instanceof ConditionalExpressionTree choice) {
      addLeaves(choice.getTrueExpression(), into);
      addLeaves(choice.getFalseExpression(), into);
    } else if (expression instanceof AssignmentTree assignment) {
      addLeaves(assignment.getExpression(), into);
    } else if (expression instanceof ExpressionTree leaf) {
      into.add(leaf);
    }
  }

  /** The variable or field that an expression names; null if it names none. */
  @Nullable VariableElement variable(Tree expression) {
    boolean isName = expression instanceof IdentifierTree || expression instanceof MemberSelectTree;
    return isName && element(expression) instanceof VariableElement variable ? variable : null;
  }

  /** The method or constructor of a call; null if it is not known. */
  @Nullable ExecutableElement callee(Tree call) {
    return element(call) instanceof ExecutableElement callee ? callee : null;
  }

  private @Nullable Element element(Tree tree) {
    return context.trees().getElement(new TreePath(root, tree));
  }

  /** The contract of a callee on a receiver, null for none. */
  MethodContract contract(ExecutableElement callee, @Nullable ExpressionTree receiver) {
    MethodKey key = context.symbols().method(callee);
    TypeMirror type =
        receiver == null ? null : context.trees().getTypeMirror(new TreePath(root, receiver));
    TypeKey on = type instanceof DeclaredType ? context.symbols().type(type) : key.owner();
    return contracts.method(key, on);
  }

  /** Whether all of these values are acquired or null, and one is acquired. */
  boolean areAcquired(List<ExpressionTree> values) {
    return areAcquired(values, 0) && values.stream().anyMatch(v -> !isNull(v));
  }

  private boolean areAcquired(List<? extends ExpressionTree> values, int depth) {
    return !values.isEmpty()
        && values.stream().flatMap(v -> leaves(v).stream()).allMatch(v -> isAcquired(v, depth));
  }

  static boolean isNull(ExpressionTree value) {
    return leaves(value).stream().allMatch(leaf -> leaf.getKind() == Tree.Kind.NULL_LITERAL);
  }

  /** Whether a condition asks how far something came: {@code !success}, {@code opened == null}. */
  static boolean isFlag(ExpressionTree condition) {
    ExpressionTree asked = leaves(condition).get(0);
    if (asked instanceof UnaryTree not) {
      asked = leaves(not.getExpression()).get(0);
    }
    return asked instanceof IdentifierTree || asked.getKind() == Tree.Kind.EQUAL_TO;
  }

  private boolean isAcquired(ExpressionTree value, int depth) {
    if (depth > DEEPEST) {
      return false;
    } else if (isNull(value)) {
      return true;
    } else if (value instanceof NewClassTree made) {
      ExecutableElement callee = callee(made);
      return callee != null
          && made.getClassBody() == null
          && isAcquired(contract(callee, null), made.getArguments(), depth);
    } else if (value instanceof MethodInvocationTree call) {
      ExecutableElement callee = callee(call.getMethodSelect());
      ExpressionTree receiver =
          call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
      return callee != null
          && !isPart(receiver)
          && isAcquired(contract(callee, receiver), call.getArguments(), depth);
    }
    VariableElement variable = variable(value);
    return variable != null
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && !lost.contains(variable)
        && areAcquired(locals.getOrDefault(variable, List.of()), depth + 1);
  }

  /** Whether what a receiver yields is part of it and ends with it, as a statement does. */
  private boolean isPart(@Nullable ExpressionTree receiver) {
    TypeMirror type =
        receiver == null ? null : context.trees().getTypeMirror(new TreePath(root, receiver));
    return receiver != null
        && !(element(receiver) instanceof TypeElement)
        && type instanceof DeclaredType
        && contracts.type(context.symbols().type(type)).isResource();
  }

  private boolean isAcquired(
      MethodContract contract, List<? extends ExpressionTree> arguments, int depth) {
    boolean acquired = false;
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Acquires acquires && acquires.subject().equals(Subject.RESULT)) {
        acquired = true;
      } else if (effect instanceof Effect.Wraps wraps) {
        acquired = isAcquired(wraps.subject(), arguments, depth);
      } else if (effect instanceof Effect.Returns returns) {
        acquired = isAcquired(returns.subject(), arguments, depth);
      }
    }
    return acquired;
  }

  private boolean isAcquired(Subject subject, List<? extends ExpressionTree> arguments, int depth) {
    return subject.kind() == Subject.Kind.PARAMETER
        && subject.parameter() < arguments.size()
        && areAcquired(List.of(arguments.get(subject.parameter())), depth + 1)
        && !isNull(arguments.get(subject.parameter()));
  }
}
