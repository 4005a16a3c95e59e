package dev.custody.processor.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.Label;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Statements, by kind. The temporaries of a statement's expressions end with it; variables end with
 * the block that declares them, and so do the bindings of patterns, whose scope may go on after the
 * statement.
 */
final class Statements {
  private final BodyLowering body;

  Statements(BodyLowering body) {
    this.body = body;
  }

  void statement(StatementTree tree) {
    statement(tree, Set.of());
  }

  private void statement(StatementTree tree, Set<String> labels) {
    int depth = body.code.depth();
    switch (tree.getKind()) {
      case EMPTY_STATEMENT -> {}
      case BLOCK -> scoped((BlockTree) tree);
      case VARIABLE -> variable((VariableTree) tree);
      case EXPRESSION_STATEMENT ->
          body.expressions.dropped(((ExpressionStatementTree) tree).getExpression());
      case IF -> choice((IfTree) tree);
      case WHILE_LOOP -> body.loops.whileLoop((WhileLoopTree) tree, labels);
      case DO_WHILE_LOOP -> body.loops.doLoop((DoWhileLoopTree) tree, labels);
      case FOR_LOOP -> body.loops.forLoop((ForLoopTree) tree, labels);
      case ENHANCED_FOR_LOOP -> body.loops.forEach((EnhancedForLoopTree) tree, labels);
      case LABELED_STATEMENT -> labelled((LabeledStatementTree) tree, labels);
      case SWITCH -> body.switches.statement((SwitchTree) tree, labels);
      case TRY -> body.tries.tryStatement((TryTree) tree);
      case SYNCHRONIZED -> body.tries.synchronizedStatement((SynchronizedTree) tree);
      case RETURN -> body.jumps.returns((ReturnTree) tree);
      case THROW -> body.jumps.throwing((ThrowTree) tree);
      case BREAK -> body.jumps.breaks((BreakTree) tree);
      case CONTINUE -> body.jumps.continues((ContinueTree) tree);
      case YIELD -> body.jumps.yields((YieldTree) tree);
      case ASSERT -> assertion((AssertTree) tree);
      case CLASS, INTERFACE, ENUM, RECORD -> body.creations.declare((ClassTree) tree);
      default -> throw GiveUp.unknown(tree);
    }
    body.code.endTemporaries(depth, body.at(tree));
  }

  /** The statements of a block, without the end of its scope. */
  void block(BlockTree tree) {
    tree.getStatements().forEach(this::statement);
  }

  void scoped(BlockTree tree) {
    int depth = body.code.depth();
    block(tree);
    body.code.endAll(depth, body.unit.positions.closing(tree));
  }

  private void variable(VariableTree tree) {
    VariableElement variable = body.unit.variable(tree);
    Local local = body.frame.declare(variable, Variable.Kind.VARIABLE);
    if (tree.getInitializer() != null) {
      body.extend(tree.getInitializer(), tree);
      body.expressions.into(tree.getInitializer(), local, variable.asType());
    }
  }

  /** An if statement; a chain of else-ifs is a loop here, as it may be long. */
  private void choice(IfTree tree) {
    Label end = body.code.label();
    IfTree at = tree;
    while (true) {
      int depth = body.code.depth();
      Label whenTrue = body.code.label();
      Label whenFalse = body.code.label();
      Position header = body.unit.positions.header(at, at.getCondition());
      body.conditions.branch(at.getCondition(), whenTrue, whenFalse, header);
      List<Local> temporaries = body.code.temporariesSince(depth);
      body.code.place(whenTrue, header);
      body.code.end(temporaries, header);
      statement(at.getThenStatement());
      body.code.jump(end, header);
      body.code.place(whenFalse, header);
      body.code.endHere(temporaries, header);
      StatementTree otherwise = at.getElseStatement();
      if (otherwise instanceof IfTree next) {
        at = next;
      } else {
        if (otherwise != null) {
          statement(otherwise);
        }
        break;
      }
    }
    body.code.place(end, body.at(tree));
  }

  private void labelled(LabeledStatementTree tree, Set<String> labels) {
    Set<String> all = new LinkedHashSet<>(labels);
    all.add(tree.getLabel().toString());
    switch (tree.getStatement().getKind()) {
      case LABELED_STATEMENT, WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH ->
          statement(tree.getStatement(), all);
      default -> {
        Label end = body.code.label();
        Jumps.Place place = new Jumps.Place(Jumps.Kind.LABELLED, all);
        body.exits.inside(place, end, null, () -> statement(tree.getStatement()));
        body.code.place(end, body.at(tree));
      }
    }
  }

  /** An assertion is taken to be checked; where it fails the path ends. */
  private void assertion(AssertTree tree) {
    int depth = body.code.depth();
    Position position = body.at(tree);
    Label holds = body.code.label();
    Label fails = body.code.label();
    body.conditions.branch(
        tree.getCondition(), holds, fails, body.unit.positions.upTo(tree, tree.getCondition()));
    body.code.place(fails, position);
    if (tree.getDetail() != null) {
      body.expressions.value(tree.getDetail());
    }
    body.emit(new Instruction.Halt(position));
    body.code.place(holds, position);
    body.code.endTemporaries(depth, position);
  }
}
