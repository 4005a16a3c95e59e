package dev.custody.processor.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Operator;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.Label;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The four loops. What a round brought into scope ends before the next. */
final class Loops {
  private static final TypeKey ITERATOR = new TypeKey("java.util.Iterator");

  private final BodyLowering body;

  Loops(BodyLowering body) {
    this.body = body;
  }

  void whileLoop(WhileLoopTree tree, Set<String> labels) {
    Position header = body.unit.positions.header(tree, tree.getCondition());
    Label head = body.code.label();
    body.code.place(head, header);
    rounds(
        new Round(tree, labels, tree.getStatement(), head, header), tree.getCondition(), () -> {});
  }

  void forLoop(ForLoopTree tree, Set<String> labels) {
    int depth = body.code.depth();
    tree.getInitializer().forEach(body.statements::statement);
    Position header = body.at(tree);
    List<Local> variables = body.code.openSince(depth);
    Label head = body.code.label();
    Label next = body.code.label();
    body.code.place(head, header);
    ExpressionTree condition = tree.getCondition();
    rounds(
        new Round(
            tree,
            labels,
            tree.getStatement(),
            next,
            condition == null ? header : body.at(condition)),
        condition,
        () -> {
          body.code.place(next, header);
          tree.getUpdate().forEach(body.statements::statement);
          body.code.jump(head, header);
        });
    body.code.end(variables, header);
  }

  /**
   * A loop whose condition comes first.
   *
   * @param next where the next round starts
   * @param header the text of its test
   */
  private record Round(
      Tree tree, Set<String> labels, StatementTree statement, Label next, Position header) {}

  private void rounds(Round round, @Nullable ExpressionTree condition, Runnable update) {
    Position position = body.at(round.tree());
    int depth = body.code.depth();
    Label start = body.code.label();
    Label exit = body.code.label();
    Label end = body.code.label();
    if (condition == null) {
      body.code.jump(start, position);
    } else {
      body.conditions.branch(condition, start, exit, round.header());
    }
    List<Local> temporaries = body.code.temporariesSince(depth);
    body.code.place(start, round.header());
    body.code.end(temporaries, round.header());
    inside(round.labels(), end, round.next(), depth, round.statement());
    body.code.endHereSince(depth, position);
    body.code.jump(round.next(), position);
    update.run();
    body.code.place(exit, round.header());
    body.code.endHere(temporaries, round.header());
    body.code.place(end, position);
  }

  /** The statement of a loop; a jump out of it ends what is in scope since a depth. */
  private void inside(
      Set<String> labels, Label end, Label next, int depth, StatementTree statement) {
    Jumps.Place place = new Jumps.Place(Jumps.Kind.LOOP, labels);
    body.exits.inside(place, end, next, depth, () -> body.statements.statement(statement));
  }

  void doLoop(DoWhileLoopTree tree, Set<String> labels) {
    int depth = body.code.depth();
    Position position = body.at(tree);
    Label start = body.code.label();
    Label next = body.code.label();
    Label again = body.code.label();
    Label exit = body.code.label();
    Label end = body.code.label();
    body.code.place(start, position);
    inside(labels, end, next, depth, tree.getStatement());
    body.code.place(next, position);
    Position header = body.at(tree.getCondition());
    body.conditions.branch(tree.getCondition(), again, exit, header);
    List<Local> temporaries = body.code.temporariesSince(depth);
    body.code.place(again, header);
    body.code.endHereSince(depth, header);
    body.code.jump(start, header);
    body.code.place(exit, header);
    body.code.end(temporaries, header);
    body.code.place(end, position);
  }

  void forEach(EnhancedForLoopTree tree, Set<String> labels) {
    int depth = body.code.depth();
    ExpressionTree items = tree.getExpression();
    TypeMirror type = body.unit.typeOf(items);
    Position header = body.unit.positions.header(tree, items);
    if (type instanceof ArrayType array) {
      overArray(tree, labels, array, header);
    } else {
      overIterable(tree, labels, type, header);
    }
    body.code.endAll(depth, header);
  }

  private void overArray(
      EnhancedForLoopTree tree, Set<String> labels, ArrayType type, Position header) {
    ExpressionTree items = tree.getExpression();
    Operand array = body.expressions.saved(body.expressions.value(items), items);
    TypeKey key = body.unit.key(type);
    Local length = body.code.temporary("", TypeKey.INT);
    Place lengthField = new Place.Field(array, new FieldKey(key, "length"));
    body.emit(new Instruction.Load(length, lengthField, TypeKey.INT, header));
    Local index = body.code.temporary("", TypeKey.INT);
    body.emit(new Instruction.Assign(index, new Constant.Number(0), header));
    Label head = body.code.label();
    Label start = body.code.label();
    Label next = body.code.label();
    Label end = body.code.label();
    body.code.place(head, header);
    body.code.branch(new Condition.Compare(index, Comparison.LESS, length), start, end, header);
    body.code.place(start, header);
    int depth = body.code.depth();
    Place element = new Place.Element(array, index);
    TypeKey elementType = body.unit.key(type.getComponentType());
    item(
        tree,
        type.getComponentType(),
        target -> body.emit(new Instruction.Load(target, element, elementType, header)));
    inside(labels, end, next, depth, tree.getStatement());
    body.code.endAll(depth, header);
    body.code.place(next, header);
    Operand one = new Constant.Number(1);
    body.emit(new Instruction.Compute(index, Operator.ADD, index, one, TypeKey.INT, header));
    body.code.jump(head, header);
    body.code.place(end, header);
  }

  private void overIterable(
      EnhancedForLoopTree tree, Set<String> labels, TypeMirror type, Position header) {
    Operand items = body.expressions.value(tree.getExpression());
    Local iterator = body.code.temporary("", ITERATOR);
    TypeMirror itemType = itemType(type);
    Call iterate =
        body.calls.implied(
            body.unit.members.known("java.lang.Iterable", "iterator", 0),
            body.unit.key(type),
            ITERATOR);
    body.calls.emit(iterator, iterate, items, header);
    Label head = body.code.label();
    Label start = body.code.label();
    Label exit = body.code.label();
    Label end = body.code.label();
    body.code.place(head, header);
    int depth = body.code.depth();
    Local more = body.code.temporary("", TypeKey.BOOLEAN);
    Call hasNext =
        body.calls.implied(
            body.unit.members.known("java.util.Iterator", "hasNext", 0), ITERATOR, TypeKey.BOOLEAN);
    body.calls.emit(more, hasNext, iterator, header);
    body.code.branch(
        new Condition.Compare(more, Comparison.NOT_EQUAL, Constant.FALSE), start, exit, header);
    body.code.place(start, header);
    body.code.end(List.of(more), header);
    Call next =
        body.calls.implied(
            body.unit.members.known("java.util.Iterator", "next", 0),
            ITERATOR,
            body.unit.key(itemType));
    item(tree, itemType, target -> body.calls.emit(target, next, iterator, header));
    inside(labels, end, head, depth, tree.getStatement());
    body.code.endAll(depth, header);
    body.code.jump(head, header);
    body.code.place(exit, header);
    body.code.endHere(List.of(more), header);
    body.code.place(end, header);
  }

  private TypeMirror itemType(TypeMirror iterable) {
    return body.unit
        .members
        .iterated(iterable)
        .orElseGet(() -> body.unit.context.elements().getTypeElement("java.lang.Object").asType());
  }

  private interface Source {
    void into(Local target);
  }

  /** The loop's variable, with the next item in it. */
  private void item(EnhancedForLoopTree tree, TypeMirror itemType, Source source) {
    VariableElement variable = body.unit.variable(tree.getVariable());
    Local local = body.frame.declare(variable, Variable.Kind.VARIABLE);
    TypeKey wanted = body.unit.key(variable.asType());
    boolean floats = wanted.isPrimitive() && !wanted.isIntegral();
    if (floats && body.arithmetic.isIntegral(itemType)) {
      Position position = body.at(tree.getVariable());
      Local item = body.code.temporary("", body.unit.key(itemType));
      source.into(item);
      body.emit(new Instruction.Convert(local, item, wanted, position));
      body.code.end(List.of(item), position);
    } else {
      source.into(local);
    }
  }
}
