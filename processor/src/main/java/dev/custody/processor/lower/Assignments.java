package dev.custody.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Operator;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Assignments in all forms: where they go is evaluated first, once. */
final class Assignments {
  private final BodyLowering body;

  Assignments(BodyLowering body) {
    this.body = body;
  }

  Operand assignment(AssignmentTree tree) {
    ExpressionTree target = bare(tree.getVariable());
    ExpressionTree value = tree.getExpression();
    TypeMirror type = body.unit.typeOf(target);
    if (isLocal(target)) {
      Local local = body.frame.of(body.unit.variable(target));
      body.expressions.into(value, local, type);
      return local;
    }
    Place place = place(target, List.of(value));
    Operand stored = body.expressions.value(value, type);
    body.emit(new Instruction.Store(place, stored, body.at(tree)));
    return stored;
  }

  Operand compound(CompoundAssignmentTree tree) {
    ExpressionTree target = bare(tree.getVariable());
    ExpressionTree value = tree.getExpression();
    Operator written = Arithmetic.operator(tree.getKind()).orElseThrow(() -> GiveUp.unknown(tree));
    TypeMirror type = body.unit.typeOf(target);
    TypeMirror width = body.arithmetic.promoted(written, type, body.unit.typeOf(value));
    boolean text = !width.getKind().isPrimitive();
    Update update =
        new Update(tree, text ? Operator.CONCATENATE : written, type, text ? stringType() : width);
    if (isLocal(target)) {
      Local local = body.frame.of(body.unit.variable(target));
      Operand old = body.expressions.kept(local, target, List.of(value));
      Operand right = body.expressions.value(value);
      return update(update, local, old, right);
    }
    Place place = place(target, List.of(value));
    Operand old = load(target, place);
    Operand right = body.expressions.value(value);
    Operand result = result(update, old, right);
    body.emit(new Instruction.Store(place, result, body.at(tree)));
    return result;
  }

  /** {@code ++} and {@code --}; the value, if wanted, is the old one where they stand behind. */
  Operand step(UnaryTree tree, boolean wanted) {
    ExpressionTree target = bare(tree.getExpression());
    boolean up =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    boolean behind =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    Operator operator = up ? Operator.ADD : Operator.SUBTRACT;
    TypeMirror type = body.unit.typeOf(target);
    TypeMirror width =
        body.arithmetic.promoted(
            operator, type, body.unit.context.types().getPrimitiveType(TypeKind.INT));
    Update update = new Update(tree, operator, type, width);
    Operand one = new Constant.Number(1);
    if (isLocal(target)) {
      Local local = body.frame.of(body.unit.variable(target));
      Operand old = wanted && behind ? body.expressions.saved(local, tree) : local;
      Operand updated = update(update, local, local, one);
      return wanted && behind ? old : updated;
    }
    Place place = place(target, List.of());
    Operand old = load(target, place);
    Operand result = result(update, old, one);
    body.emit(new Instruction.Store(place, result, body.at(tree)));
    return behind ? old : result;
  }

  /** One update in place: the variable has a type, the operation another, wider or equal one. */
  private record Update(Tree tree, Operator operator, TypeMirror type, TypeMirror width) {}

  private Operand update(Update update, Local local, Operand old, Operand right) {
    Position position = body.at(update.tree());
    TypeKey width = body.unit.key(update.width());
    if (narrows(update)) {
      Operand wide = body.arithmetic.compute(update.operator(), old, right, width, position);
      TypeKey type = body.unit.key(body.arithmetic.unboxed(update.type()));
      body.emit(new Instruction.Convert(local, wide, type, position));
    } else {
      body.emit(new Instruction.Compute(local, update.operator(), old, right, width, position));
    }
    return local;
  }

  private Operand result(Update update, Operand old, Operand right) {
    Position position = body.at(update.tree());
    TypeKey width = body.unit.key(update.width());
    Operand wide = body.arithmetic.compute(update.operator(), old, right, width, position);
    if (!narrows(update)) {
      return wide;
    }
    TypeKey type = body.unit.key(body.arithmetic.unboxed(update.type()));
    Local narrow = body.code.temporary("", type);
    body.emit(new Instruction.Convert(narrow, wide, type, position));
    return narrow;
  }

  private boolean narrows(Update update) {
    TypeMirror plain = body.arithmetic.unboxed(update.type());
    return update.width().getKind().isPrimitive()
        && plain.getKind().isPrimitive()
        && plain.getKind() != update.width().getKind();
  }

  private TypeMirror stringType() {
    return body.unit.context.elements().getTypeElement("java.lang.String").asType();
  }

  private Operand load(ExpressionTree target, Place place) {
    TypeKey type = body.unit.keyOf(target);
    Local loaded = body.code.temporary(body.unit.text(target), type);
    body.emit(new Instruction.Load(loaded, place, type, body.at(target)));
    return loaded;
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }

  private boolean isLocal(ExpressionTree tree) {
    return tree instanceof IdentifierTree && FreeVariables.isLocal(body.unit.variable(tree));
  }

  private Place place(ExpressionTree tree, List<ExpressionTree> later) {
    if (tree instanceof ArrayAccessTree access) {
      return body.arrays.place(access, later);
    }
    VariableElement field = body.unit.variable(tree);
    Place place = body.names.place(tree, field);
    if (place instanceof Place.Field of) {
      return new Place.Field(body.expressions.kept(of.object(), tree, later), of.field());
    }
    return place;
  }
}
