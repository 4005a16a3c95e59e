package dev.custody.processor.contract.read.body;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import dev.custody.processor.contract.read.names.Dotted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters and local variables of one method, and what expressions over them yield. */
final class Locals {
  /**
   * How many calls inside calls are looked into. A variable may be assigned from itself, {@code x =
   * f(x)}, so there must be an end.
   */
  private static final int DEEPEST = 3;

  /** Methods that give their first argument back or throw. */
  static final Set<String> NULL_CHECKS = Set.of("checkNotNull", "notNull", "requireNonNull");

  private final BodyWalk walk;

  Locals(BodyWalk walk) {
    this.walk = walk;
  }

  /** All that an expression may yield, local variables replaced by what was assigned to them. */
  List<Value> values(Tree expression) {
    return values(expression, 0);
  }

  private List<Value> values(Tree expression, int depth) {
    List<Value> values = new ArrayList<>(1);
    values(expression, values, new Trail(new HashSet<>(), depth));
    return values;
  }

  /** What an expression yields, if that is one thing. */
  Value value(Tree expression) {
    return value(expression, 0);
  }

  private Value value(Tree expression, int depth) {
    List<Value> values = depth > DEEPEST ? List.of() : values(expression, depth);
    return values.size() == 1 ? values.get(0) : new Value.Other();
  }

  /** The variables seen on the way to a value, and how many calls deep it is. */
  private record Trail(Set<String> seen, int depth) {}

  /** The parameters that an expression yields, by themselves or inside new objects. */
  Set<Integer> carried(Tree expression) {
    if (walk.parameters().isEmpty() || isOpaque(expression)) {
      return Set.of();
    }
    Set<Integer> carried = new LinkedHashSet<>();
    carried(expression, carried, new HashSet<>());
    return carried;
  }

  /** Whether an expression yields nothing that it is made of, as most do. */
  private static boolean isOpaque(Tree expression) {
    return switch (expression.getKind()) {
      case PARENTHESIZED, TYPE_CAST, ASSIGNMENT, CONDITIONAL_EXPRESSION, NEW_CLASS, IDENTIFIER ->
          false;
      default -> !isNullCheck(expression);
    };
  }

  /** The fields of the object around, or of its class, that an expression may yield. */
  Set<String> fields(Tree expression) {
    if (expression instanceof MemberSelectTree select) {
      return isName(select.getExpression(), "this")
          ? Set.of(select.getIdentifier().toString())
          : Set.of();
    }
    if (expression instanceof NewClassTree || isOpaque(expression)) {
      return Set.of();
    }
    if (expression instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      if (!walk.isLocal(name)) {
        boolean isField = !name.equals("this") && !name.equals("super") && !walk.isShared(name);
        return isField ? Set.of(name) : Set.of();
      }
    }
    Set<String> fields = new LinkedHashSet<>();
    for (Value value : values(expression)) {
      if (value instanceof Value.Field field && field.isOwn()) {
        fields.add(field.name());
      }
    }
    return fields;
  }

  private void carried(Tree tree, Set<Integer> into, Set<String> seen) {
    if (tree instanceof ParenthesizedTree inner) {
      carried(inner.getExpression(), into, seen);
    } else if (tree instanceof TypeCastTree cast) {
      carried(cast.getExpression(), into, seen);
    } else if (tree instanceof AssignmentTree assignment) {
      carried(assignment.getExpression(), into, seen);
    } else if (tree instanceof ConditionalExpressionTree choice) {
      carried(choice.getTrueExpression(), into, seen);
      carried(choice.getFalseExpression(), into, seen);
    } else if (tree instanceof NewClassTree made && made.getClassBody() == null) {
      made.getArguments().forEach(argument -> carried(argument, into, seen));
    } else if (isNullCheck(tree)) {
      carried(((MethodInvocationTree) tree).getArguments().get(0), into, seen);
    } else if (tree instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      int index = walk.parameters().indexOf(name);
      List<ExpressionTree> assigned = index < 0 ? walk.assigned(name) : null;
      if (index >= 0) {
        into.add(index);
      } else if (assigned != null && seen.add(name)) {
        assigned.forEach(value -> carried(value, into, seen));
      }
    }
  }

  /** {@code requireNonNull(x)}: another way to write {@code x}. */
  private static boolean isNullCheck(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && NULL_CHECKS.contains(name(call));
  }

  private void values(Tree tree, List<Value> into, Trail trail) {
    if (tree instanceof ParenthesizedTree inner) {
      values(inner.getExpression(), into, trail);
    } else if (tree instanceof TypeCastTree cast) {
      values(cast.getExpression(), into, trail);
    } else if (tree instanceof ConditionalExpressionTree choice) {
      values(choice.getTrueExpression(), into, trail);
      values(choice.getFalseExpression(), into, trail);
    } else if (tree instanceof AssignmentTree assignment) {
      boolean isLocal =
          assignment.getVariable() instanceof IdentifierTree name
              && walk.isLocal(name.getName().toString());
      values(isLocal ? assignment.getExpression() : assignment.getVariable(), into, trail);
    } else if (isNullCheck(tree)) {
      values(((MethodInvocationTree) tree).getArguments().get(0), into, trail);
    } else if (tree instanceof IdentifierTree identifier) {
      name(identifier.getName().toString(), into, trail);
    } else {
      add(into, single(tree, trail.depth() + 1));
    }
  }

  /** Each value once; nearly always there is one, which need not be compared. */
  private static void add(List<Value> into, Value value) {
    for (Value other : into) {
      if (other.getClass() == value.getClass() && other.equals(value)) {
        return;
      }
    }
    into.add(value);
  }

  private void name(String name, List<Value> into, Trail trail) {
    if (name.equals("this") || name.equals("super")) {
      add(into, new Value.This());
      return;
    }
    int index = walk.parameters().indexOf(name);
    if (index >= 0) {
      add(into, walk.isReassigned(name) ? new Value.Other() : new Value.Parameter(index));
      return;
    }
    List<ExpressionTree> assigned = walk.assigned(name);
    if (walk.isShared(name)) {
      add(into, new Value.Field(name, false, elementType(name)));
    } else if (assigned == null) {
      add(into, new Value.Field(name, true));
    } else if (trail.depth() > 0 && assigned.size() > 1) {
      add(into, new Value.Other()); // inside a call one value is asked for; all ways would multiply
    } else if (trail.seen().add(name)) {
      assigned.forEach(value -> values(value, into, trail));
    }
  }

  /** The class of which a loop's variable is declared; empty if it is none. */
  private String elementType(String name) {
    Tree type = walk.elementType(name);
    if (type instanceof IdentifierTree
        || type instanceof MemberSelectTree
        || type instanceof ParameterizedTypeTree) {
      return typeName(type);
    }
    return "";
  }

  private Value single(Tree tree, int depth) {
    if (tree instanceof LiteralTree literal) {
      return new Value.Constant(
          literal.getKind() == Tree.Kind.STRING_LITERAL, Boolean.FALSE.equals(literal.getValue()));
    }
    if (tree instanceof ArrayAccessTree) {
      return new Value.Field("[]", false);
    }
    if (tree instanceof MemberSelectTree select) {
      boolean isOwn = isName(select.getExpression(), "this");
      return new Value.Field(select.getIdentifier().toString(), isOwn);
    }
    if (tree instanceof NewClassTree made) {
      return new Value.New(
          typeName(made.getIdentifier()),
          arguments(made.getArguments(), depth),
          made.getClassBody() != null);
    }
    if (tree instanceof MethodInvocationTree call) {
      return new Value.Result(
          receiver(call, depth), name(call), arguments(call.getArguments(), depth));
    }
    return new Value.Other();
  }

  private List<Value> arguments(List<? extends ExpressionTree> passed, int depth) {
    List<Value> values = new ArrayList<>(passed.size());
    for (ExpressionTree argument : passed) {
      values.add(value(argument, depth));
    }
    return values;
  }

  /** What a method is called on: the object, or the type of a static method. */
  Value receiver(MethodInvocationTree call) {
    return receiver(call, 0);
  }

  private Value receiver(MethodInvocationTree call, int depth) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return new Value.This();
    }
    if (!(select.getExpression() instanceof IdentifierTree
        || select.getExpression() instanceof MemberSelectTree)) {
      return value(select.getExpression(), depth);
    }
    String last = lastName(select.getExpression());
    boolean isType =
        Character.isUpperCase(last.charAt(0)) && !walk.isLocal(last) && !isConstant(last);
    return isType
        ? new Value.Type(Dotted.of(select.getExpression()))
        : value(select.getExpression(), depth);
  }

  private static boolean isConstant(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String lastName(ExpressionTree name) {
    if (name instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return name instanceof IdentifierTree simple ? simple.getName().toString() : name.toString();
  }

  /** Whether an expression is just a name; printing trees to compare them costs too much. */
  static boolean isName(Tree expression, String name) {
    return expression instanceof IdentifierTree identifier
        && identifier.getName().contentEquals(name);
  }

  /** The simple name of the method that is called. */
  static String name(MethodInvocationTree call) {
    return lastName(call.getMethodSelect());
  }

  /** A class as written, without type arguments. */
  static String typeName(Tree type) {
    return type instanceof ParameterizedTypeTree generic
        ? Dotted.of(generic.getType())
        : Dotted.of(type);
  }
}
