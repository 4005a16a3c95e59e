package dev.custody.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Operator;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Operators on numbers, bits and strings. Chains of any length are walked, not recursed into. */
final class Arithmetic {
  private final BodyLowering body;

  Arithmetic(BodyLowering body) {
    this.body = body;
  }

  Operand binary(BinaryTree tree, @Nullable Local into) {
    Deque<BinaryTree> chain = new ArrayDeque<>();
    ExpressionTree first = tree;
    while (first instanceof BinaryTree binary && operator(binary.getKind()).isPresent()) {
      chain.push(binary);
      first = binary.getLeftOperand();
    }
    Operand left = body.expressions.value(first);
    for (BinaryTree step : chain) {
      left = body.expressions.kept(left, step.getLeftOperand(), List.of(step.getRightOperand()));
      Operand right = body.expressions.value(step.getRightOperand());
      TypeKey type = body.unit.keyOf(step);
      Operator operator = type.equals(TypeKey.STRING) ? Operator.CONCATENATE : required(step);
      left =
          step == tree
              ? last(tree, operator, left, right, into)
              : compute(operator, left, right, type, body.at(step));
    }
    return left;
  }

  private Operand last(
      BinaryTree tree, Operator operator, Operand left, Operand right, @Nullable Local into) {
    TypeKey type = body.unit.keyOf(tree);
    Optional<Constant> folded = Constants.fold(operator, left, right, type);
    if (folded.isPresent()) {
      return folded.get();
    }
    Local target = body.target(tree, into);
    body.emit(new Instruction.Compute(target, operator, left, right, type, body.at(tree)));
    return target;
  }

  /** The result of an operation, in a temporary that stands for no expression of its own. */
  Operand compute(Operator operator, Operand left, Operand right, TypeKey type, Position position) {
    Optional<Constant> folded = Constants.fold(operator, left, right, type);
    if (folded.isPresent()) {
      return folded.get();
    }
    Local target = body.code.temporary("", type);
    body.emit(new Instruction.Compute(target, operator, left, right, type, position));
    return target;
  }

  private static Operator required(Tree tree) {
    return operator(tree.getKind()).orElseThrow(() -> GiveUp.unknown(tree));
  }

  Operand unary(UnaryTree tree, @Nullable Local into) {
    Operand value = body.expressions.value(tree.getExpression());
    TypeKey type = body.unit.keyOf(tree);
    Operator operator = Operator.SUBTRACT;
    Operand left = new Constant.Number(0);
    switch (tree.getKind()) {
      case UNARY_PLUS -> {
        return value;
      }
      case BITWISE_COMPLEMENT -> {
        operator = Operator.XOR;
        left = new Constant.Number(-1);
      }
      default -> {
        if (value instanceof Constant.Floating) {
          return value;
        }
      }
    }
    Optional<Constant> folded = Constants.fold(operator, left, value, type);
    if (folded.isPresent()) {
      return folded.get();
    }
    Local target = body.target(tree, into);
    body.emit(new Instruction.Compute(target, operator, left, value, type, body.at(tree)));
    return target;
  }

  /** The operator of a binary or compound assignment tree. */
  static Optional<Operator> operator(Tree.Kind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case PLUS, PLUS_ASSIGNMENT -> Operator.ADD;
          case MINUS, MINUS_ASSIGNMENT -> Operator.SUBTRACT;
          case MULTIPLY, MULTIPLY_ASSIGNMENT -> Operator.MULTIPLY;
          case DIVIDE, DIVIDE_ASSIGNMENT -> Operator.DIVIDE;
          case REMAINDER, REMAINDER_ASSIGNMENT -> Operator.REMAINDER;
          case AND, AND_ASSIGNMENT -> Operator.AND;
          case OR, OR_ASSIGNMENT -> Operator.OR;
          case XOR, XOR_ASSIGNMENT -> Operator.XOR;
          case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> Operator.SHIFT_LEFT;
          case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> Operator.SHIFT_RIGHT;
          case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
              Operator.SHIFT_RIGHT_UNSIGNED;
          default -> null;
        });
  }

  /** The type in which an operation on two values is carried out. */
  TypeMirror promoted(Operator operator, TypeMirror left, TypeMirror right) {
    TypeMirror one = unboxed(left);
    boolean shift =
        switch (operator) {
          case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> true;
          default -> false;
        };
    TypeMirror two = shift ? one : unboxed(right);
    if (!one.getKind().isPrimitive() || !two.getKind().isPrimitive()) {
      return left; // a string that is added to
    }
    for (TypeKind wide :
        List.of(TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG, TypeKind.BOOLEAN)) {
      if (one.getKind() == wide || two.getKind() == wide) {
        return body.unit.context.types().getPrimitiveType(wide);
      }
    }
    return body.unit.context.types().getPrimitiveType(TypeKind.INT);
  }

  /** The primitive type of a box; any other type as it is. */
  TypeMirror unboxed(TypeMirror type) {
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY) {
      return type;
    }
    try {
      return body.unit.context.types().unboxedType(type);
    } catch (IllegalArgumentException e) { // the API's way to say that it is no box
      return type;
    }
  }

  /** Whether a type, unboxed, is one of whole numbers, characters or booleans. */
  boolean isIntegral(TypeMirror type) {
    return switch (unboxed(type).getKind()) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG -> true;
      default -> false;
    };
  }
}
