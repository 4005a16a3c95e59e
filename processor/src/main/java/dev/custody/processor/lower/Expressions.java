package dev.custody.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.Label;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Expressions, by kind.
 *
 * <p>Boxing and unboxing leave no instruction: the boxed and the plain value are one, so that what
 * is known of the number stays known. Conversions from whole numbers to floats do leave one.
 */
final class Expressions {
  private final BodyLowering body;

  Expressions(BodyLowering body) {
    this.body = body;
  }

  /** The value of an expression: a local that holds it, or a constant. */
  Operand value(ExpressionTree tree) {
    return value(tree, (Local) null);
  }

  /** The value of an expression as a type wants it. */
  Operand value(ExpressionTree tree, TypeMirror wanted) {
    Operand value = value(tree, (Local) null);
    return adapt(value, tree, wanted, null);
  }

  /** Puts the value of an expression into a variable of a type. */
  void into(ExpressionTree tree, Local target, TypeMirror wanted) {
    boolean converts = needsConversion(tree, wanted);
    Operand value = value(tree, converts ? null : target);
    if (converts) {
      value = adapt(value, tree, wanted, target);
    }
    if (!value.equals(target)) {
      body.emit(new Instruction.Assign(target, value, body.at(tree)));
    }
  }

  private boolean needsConversion(ExpressionTree tree, TypeMirror wanted) {
    boolean floats = wanted.getKind() == TypeKind.FLOAT || wanted.getKind() == TypeKind.DOUBLE;
    return floats && body.arithmetic.isIntegral(body.unit.typeOf(tree));
  }

  /** A value, already evaluated, as a type wants it. */
  Operand adapt(Operand value, ExpressionTree tree, TypeMirror wanted) {
    return adapt(value, tree, wanted, null);
  }

  private Operand adapt(
      Operand value, ExpressionTree tree, TypeMirror wanted, @Nullable Local into) {
    if (!needsConversion(tree, wanted)) {
      return value;
    }
    TypeKey type = body.unit.key(wanted);
    if (value instanceof Constant.Number number) {
      return Constants.cast(number, type);
    }
    Local target = into != null ? into : body.code.temporary(body.unit.text(tree), type);
    body.emit(new Instruction.Convert(target, value, type, body.at(tree)));
    return target;
  }

  /**
   * The values of expressions that are evaluated one after the other, before any is used. A
   * variable that a later one may change is copied.
   */
  List<Operand> values(List<? extends ExpressionTree> trees) {
    List<Operand> values = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      values.add(kept(value(trees.get(i)), trees.get(i), trees.subList(i + 1, trees.size())));
    }
    return values;
  }

  /** A value that stays what it is while later expressions are evaluated. */
  Operand kept(Operand value, Tree tree, List<? extends Tree> later) {
    boolean changeable = value instanceof Local local && isVariable(local);
    return changeable && later.stream().anyMatch(AssignmentSearch::findsOne)
        ? saved(value, tree)
        : value;
  }

  /** A value that assignments in code that runs before it is used cannot change. */
  Operand saved(Operand value, Tree tree) {
    if (!(value instanceof Local local) || !isVariable(local)) {
      return value;
    }
    Variable variable = body.code.variable(local);
    Local copy = body.code.temporary(variable.name(), variable.type());
    body.emit(new Instruction.Assign(copy, value, body.at(tree)));
    return copy;
  }

  private boolean isVariable(Local local) {
    Variable.Kind kind = body.code.variable(local).kind();
    return kind == Variable.Kind.VARIABLE || kind == Variable.Kind.PARAMETER;
  }

  /** Evaluates an expression whose value the source drops. */
  void dropped(ExpressionTree tree) {
    switch (tree.getKind()) {
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT ->
          body.assignments.step((UnaryTree) tree, false);
      case PARENTHESIZED -> dropped(((ParenthesizedTree) tree).getExpression());
      case ASSIGNMENT -> {
        AssignmentTree assignment = (AssignmentTree) tree;
        body.extend(assignment.getExpression(), tree);
        value(tree);
      }
      default -> value(tree);
    }
  }

  /** The value of an expression, in a certain local if it leaves one to choose. */
  Operand value(ExpressionTree tree, @Nullable Local into) {
    return switch (tree.getKind()) {
      case PARENTHESIZED -> value(((ParenthesizedTree) tree).getExpression(), into);
      case INT_LITERAL,
          LONG_LITERAL,
          FLOAT_LITERAL,
          DOUBLE_LITERAL,
          BOOLEAN_LITERAL,
          CHAR_LITERAL,
          STRING_LITERAL,
          NULL_LITERAL ->
          Constants.of(((LiteralTree) tree).getValue());
      case IDENTIFIER -> body.names.identifier((IdentifierTree) tree, into);
      case MEMBER_SELECT -> body.names.selection((MemberSelectTree) tree, into);
      case METHOD_INVOCATION -> body.calls.invocation((MethodInvocationTree) tree, into);
      case NEW_CLASS -> body.creations.creation((NewClassTree) tree, into);
      case NEW_ARRAY -> body.arrays.creation((NewArrayTree) tree, into);
      case ARRAY_ACCESS -> body.arrays.access((ArrayAccessTree) tree, into);
      case ASSIGNMENT -> body.assignments.assignment((AssignmentTree) tree);
      case CONDITIONAL_EXPRESSION -> choice((ConditionalExpressionTree) tree, into);
      case SWITCH_EXPRESSION -> body.switches.expression((SwitchExpressionTree) tree, into);
      case LAMBDA_EXPRESSION -> body.lambdas.lambda((LambdaExpressionTree) tree, into);
      case MEMBER_REFERENCE -> body.lambdas.reference((MemberReferenceTree) tree, into);
      case TYPE_CAST -> cast((TypeCastTree) tree, into);
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT ->
          body.assignments.step((UnaryTree) tree, true);
      case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT ->
          body.arithmetic.unary((UnaryTree) tree, into);
      case LOGICAL_COMPLEMENT,
          INSTANCE_OF,
          CONDITIONAL_AND,
          CONDITIONAL_OR,
          EQUAL_TO,
          NOT_EQUAL_TO,
          LESS_THAN,
          LESS_THAN_EQUAL,
          GREATER_THAN,
          GREATER_THAN_EQUAL ->
          truth(tree, into);
      default -> operation(tree, into);
    };
  }

  private Operand operation(ExpressionTree tree, @Nullable Local into) {
    if (tree instanceof BinaryTree binary) {
      return body.arithmetic.binary(binary, into);
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return body.assignments.compound(assignment);
    }
    boolean nullCheck = tree.getKind() == Tree.Kind.OTHER && tree instanceof UnaryTree;
    if (nullCheck) { // javac puts one round the outer object of an anonymous inner class
      return value(((UnaryTree) tree).getExpression(), into);
    }
    throw GiveUp.unknown(tree);
  }

  /** A condition as a value: 1 or 0, by branching. */
  private Operand truth(ExpressionTree tree, @Nullable Local into) {
    Position position = body.at(tree);
    Label whenTrue = body.code.label();
    Label whenFalse = body.code.label();
    Label end = body.code.label();
    Local target = body.target(tree, into);
    body.conditions.branch(tree, whenTrue, whenFalse);
    body.code.place(whenTrue, position);
    body.emit(new Instruction.Assign(target, Constant.TRUE, position));
    body.code.jump(end, position);
    body.code.place(whenFalse, position);
    body.emit(new Instruction.Assign(target, Constant.FALSE, position));
    body.code.place(end, position);
    return target;
  }

  private Operand choice(ConditionalExpressionTree tree, @Nullable Local into) {
    Position position = body.at(tree);
    TypeMirror type = body.unit.typeOf(tree);
    Label whenTrue = body.code.label();
    Label whenFalse = body.code.label();
    Label end = body.code.label();
    Local target = body.target(tree, into);
    body.conditions.branch(tree.getCondition(), whenTrue, whenFalse);
    body.code.place(whenTrue, position);
    into(tree.getTrueExpression(), target, type);
    body.code.jump(end, position);
    body.code.place(whenFalse, position);
    into(tree.getFalseExpression(), target, type);
    body.code.place(end, position);
    return target;
  }

  private Operand cast(TypeCastTree tree, @Nullable Local into) {
    TypeKey type = body.unit.keyOf(tree);
    Operand value = value(tree.getExpression());
    if (value instanceof Constant.Number number && type.isPrimitive()) {
      return Constants.cast(number, type);
    }
    if (value instanceof Constant && !type.isPrimitive()) {
      return value;
    }
    Local target = body.target(tree, into);
    body.emit(new Instruction.Convert(target, value, type, body.at(tree)));
    return target;
  }
}
