package dev.custody.processor.lower;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.lower.graph.Exits;
import dev.custody.processor.lower.graph.Label;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Statements that leave: return, throw, break, continue, yield. */
final class Jumps {
  /** What a jump can name. */
  enum Kind {
    LOOP,
    SWITCH,
    LABELLED,
    SWITCH_EXPRESSION
  }

  /**
   * A statement or switch expression that a jump can leave.
   *
   * @param labels the labels before a statement
   */
  record Place(Kind kind, Set<String> labels) {
    Place {
      labels = Set.copyOf(labels);
    }
  }

  /** Where a switch expression's value goes. */
  record Result(Local target, TypeMirror type) {}

  private final BodyLowering body;
  private final ArrayDeque<Result> results = new ArrayDeque<>();

  Jumps(BodyLowering body) {
    this.body = body;
  }

  void returns(ReturnTree tree) {
    Position position = body.at(tree);
    if (tree.getExpression() == null) {
      body.exits.leaveMethod(
          () -> body.emit(new Instruction.Return(Optional.empty(), position)), position);
      return;
    }
    if (body.result().getKind() == TypeKind.VOID) { // a lambda's expression whose value is dropped
      body.expressions.dropped(tree.getExpression());
      body.exits.leaveMethod(
          () -> body.emit(new Instruction.Return(Optional.empty(), position)), position);
      return;
    }
    Operand value = body.expressions.value(tree.getExpression(), body.result());
    Operand saved =
        body.exits.isGuarded() ? body.expressions.saved(value, tree.getExpression()) : value;
    body.exits.leaveMethod(
        () -> body.emit(new Instruction.Return(Optional.of(saved), position)), position);
  }

  void throwing(ThrowTree tree) {
    Operand exception = body.expressions.value(tree.getExpression());
    body.emit(
        new Instruction.Throw(exception, body.unit.keyOf(tree.getExpression()), body.at(tree)));
  }

  void breaks(BreakTree tree) {
    CharSequence label = tree.getLabel();
    Exits.Target target =
        label == null
            ? find(tree, place -> place.kind() == Kind.LOOP || place.kind() == Kind.SWITCH)
            : find(tree, place -> place.labels().contains(label.toString()));
    body.exits.leave(target, target.end(), body.at(tree));
  }

  void continues(ContinueTree tree) {
    CharSequence label = tree.getLabel();
    Exits.Target target =
        label == null
            ? find(tree, place -> place.kind() == Kind.LOOP)
            : find(
                tree,
                place -> place.kind() == Kind.LOOP && place.labels().contains(label.toString()));
    Label next = target.next().orElseThrow(() -> GiveUp.unknown(tree));
    body.exits.leave(target, next, body.at(tree));
  }

  private Exits.Target find(StatementTree tree, Predicate<Place> test) {
    return body.exits
        .find(target -> target.name() instanceof Place place && test.test(place))
        .orElseThrow(() -> GiveUp.unknown(tree));
  }

  void yields(YieldTree tree) {
    give(tree.getValue(), tree);
  }

  /** Gives a switch expression its value and leaves it. */
  void give(ExpressionTree value, Tree tree) {
    Exits.Target target =
        body.exits
            .find(t -> t.name() instanceof Place place && place.kind() == Kind.SWITCH_EXPRESSION)
            .orElseThrow(() -> GiveUp.unknown(tree));
    Result result = results.getLast();
    body.expressions.into(value, result.target(), result.type());
    body.exits.leave(target, target.end(), body.at(tree));
  }

  /** Lowers the inside of a switch expression, whose value goes to a place. */
  void insideExpression(Result result, Runnable inner) {
    results.addLast(result);
    inner.run();
    results.removeLast();
  }
}
