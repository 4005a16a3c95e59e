package dev.custody.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.frontend.Newer;
import dev.custody.processor.ir.Comparison;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.lower.graph.Exits;
import dev.custody.processor.lower.graph.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Switches of all kinds: the labels are tested one after the other, {@code null} first, {@code
 * default} last; then come the bodies in their order. Where a switch must match and does not, the
 * path ends.
 */
final class Switches {
  private final BodyLowering body;

  Switches(BodyLowering body) {
    this.body = body;
  }

  void statement(SwitchTree tree, Set<String> labels) {
    int depth = body.code.depth();
    Label end = body.code.label();
    Jumps.Place place = new Jumps.Place(Jumps.Kind.SWITCH, labels);
    List<Arm> arms = arms(tree.getCases());
    body.exits.inside(
        place,
        end,
        null,
        () -> {
          boolean total = mustMatch(tree, arms);
          select(tree.getExpression(), arms, total ? Optional.empty() : Optional.of(end), tree);
          for (Arm arm : arms) {
            body.code.place(arm.start(), body.at(arm.tree()));
            if (arm.tree().getCaseKind() == CaseTree.CaseKind.STATEMENT) {
              statements(arm.tree());
            } else {
              body.statements.statement((StatementTree) arm.tree().getBody());
              body.exits
                  .find(target -> target.name() == place)
                  .ifPresent(target -> leave(target, arm.tree()));
            }
          }
        });
    Position closing = body.unit.positions.closing(tree);
    body.code.endHereSince(depth, closing);
    body.code.place(end, closing);
    body.code.forget(depth);
  }

  private void leave(Exits.Target target, CaseTree tree) {
    body.exits.leave(target, target.end(), body.at(tree));
  }

  private void statements(CaseTree tree) {
    if (tree.getStatements() != null) {
      tree.getStatements().forEach(body.statements::statement);
    }
  }

  Operand expression(SwitchExpressionTree tree, @Nullable Local into) {
    Local target = body.target(tree, into);
    int depth = body.code.depth();
    Label end = body.code.label();
    List<Arm> arms = arms(tree.getCases());
    Jumps.Result result = new Jumps.Result(target, body.unit.typeOf(tree));
    Jumps.Place place = new Jumps.Place(Jumps.Kind.SWITCH_EXPRESSION, Set.of());
    body.exits.inside(
        place,
        end,
        null,
        () ->
            body.jumps.insideExpression(
                result,
                () -> {
                  select(tree.getExpression(), arms, Optional.empty(), tree);
                  arms.forEach(this::valueArm);
                }));
    body.code.place(end, body.unit.positions.closing(tree));
    body.code.forget(depth);
    return target;
  }

  private void valueArm(Arm arm) {
    body.code.place(arm.start(), body.at(arm.tree()));
    Tree code = arm.tree().getBody();
    if (code instanceof ExpressionTree value) {
      body.jumps.give(value, arm.tree());
    } else if (code instanceof StatementTree statement) {
      body.statements.statement(statement);
    } else {
      statements(arm.tree());
    }
  }

  /** A case, with its labels and the place where its body starts. */
  private record Arm(CaseTree tree, List<Newer.Label> labels, Label start) {
    boolean has(Class<? extends Newer.Label> kind) {
      return labels.stream().anyMatch(kind::isInstance);
    }

    boolean hasNull() {
      return labels.stream().anyMatch(Switches::isNull);
    }
  }

  private List<Arm> arms(List<? extends CaseTree> cases) {
    List<Arm> arms = new ArrayList<>();
    for (CaseTree tree : cases) {
      arms.add(new Arm(tree, Newer.labels(tree), body.code.label()));
    }
    return arms;
  }

  private static boolean isNull(Newer.Label label) {
    return label instanceof Newer.Label.Value value
        && value.expression().getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** Whether the compiler has seen to it that a switch statement matches or throws. */
  private boolean mustMatch(SwitchTree tree, List<Arm> arms) {
    return arms.stream().anyMatch(arm -> arm.hasNull() || arm.has(Newer.Label.Matching.class))
        || !isClassic(body.unit.typeOf(tree.getExpression()));
  }

  private boolean isClassic(TypeMirror type) {
    TypeMirror plain = body.arithmetic.unboxed(type);
    if (plain.getKind().isPrimitive()) {
      return true;
    }
    return body.unit.members.classes(type).stream()
        .map(DeclaredType::asElement)
        .anyMatch(
            element ->
                element.getKind() == ElementKind.ENUM
                    || ((TypeElement) element)
                        .getQualifiedName()
                        .contentEquals("java.lang.String"));
  }

  /** Goes to the first case that matches; otherwise to a label, or nowhere. */
  private void select(
      ExpressionTree selector, List<Arm> arms, Optional<Label> otherwise, Tree tree) {
    Operand value = body.expressions.value(selector);
    Selection selection = new Selection(value, body.unit.typeOf(selector));
    arms.stream()
        .filter(Arm::hasNull)
        .forEach(arm -> equal(selection, Constant.NULL, arm, upTo(arm.tree(), arm.tree())));
    for (Arm arm : arms) {
      arm.labels().forEach(label -> test(selection, label, arm));
    }
    Position closing = body.unit.positions.closing(tree);
    if (namesEveryConstant(selection.type(), arms)) {
      body.emit(new Instruction.Halt(closing));
      return;
    }
    Optional<Label> fallback =
        arms.stream()
            .filter(arm -> arm.has(Newer.Label.Otherwise.class))
            .map(Arm::start)
            .findFirst()
            .or(() -> otherwise);
    if (fallback.isPresent()) {
      body.code.jump(fallback.get(), closing);
    } else {
      body.emit(new Instruction.Halt(closing));
    }
  }

  /** Whether the cases name all that an enum has, so that nothing is left for {@code default}. */
  private boolean namesEveryConstant(TypeMirror type, List<Arm> arms) {
    Set<String> named = new HashSet<>();
    for (Arm arm : arms) {
      for (Newer.Label label : arm.labels()) {
        if (label instanceof Newer.Label.Value value
            && body.unit.find(value.expression()) instanceof VariableElement constant) {
          named.add(constant.getSimpleName().toString());
        }
      }
    }
    return body.unit.members.classes(type).stream()
        .map(DeclaredType::asElement)
        .filter(element -> element.getKind() == ElementKind.ENUM)
        .anyMatch(element -> named.containsAll(constants(element)));
  }

  private static Set<String> constants(Element type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  private record Selection(Operand value, TypeMirror type) {}

  private Position upTo(CaseTree tree, Tree label) {
    return label == tree ? body.at(tree) : body.unit.positions.upTo(tree, label);
  }

  private void test(Selection selection, Newer.Label label, Arm arm) {
    if (label instanceof Newer.Label.Value value && !isNull(label)) {
      Operand constant = body.expressions.value(value.expression());
      equal(selection, constant, arm, upTo(arm.tree(), value.expression()));
    } else if (label instanceof Newer.Label.Matching matching) {
      Label next = body.code.label();
      Position position = upTo(arm.tree(), matching.pattern());
      Optional<ExpressionTree> guard = Newer.guard(arm.tree());
      Label matches = guard.isPresent() ? body.code.label() : arm.start();
      Patterns.Match match =
          new Patterns.Match(
              matching.pattern(), selection.value(), selection.type(), false, position);
      body.patterns.test(match, matches, next);
      if (guard.isPresent()) {
        body.code.place(matches, position);
        body.conditions.branch(guard.get(), arm.start(), next);
      }
      body.code.place(next, position);
    }
  }

  private void equal(Selection selection, Operand constant, Arm arm, Position position) {
    Label next = body.code.label();
    body.conditions.compare(
        selection.value(), Comparison.EQUAL, constant, arm.start(), next, position);
    body.code.place(next, position);
  }
}
