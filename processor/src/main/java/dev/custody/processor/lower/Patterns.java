package dev.custody.processor.lower;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.frontend.Newer;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Condition;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.Label;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Patterns and type tests: tests of the type, calls of the accessors, bindings as copies. */
final class Patterns {
  private final BodyLowering body;

  Patterns(BodyLowering body) {
    this.body = body;
  }

  void instanceOf(InstanceOfTree tree, Label whenTrue, Label whenFalse, Position position) {
    Operand value = body.expressions.value(tree.getExpression());
    TypeMirror type = body.unit.typeOf(tree.getExpression());
    if (value instanceof Constant.Null) {
      body.code.jump(whenFalse, position);
    } else if (tree.getPattern() == null) {
      TypeKey tested = reference(body.unit.keyOf(tree.getType()), tree);
      body.code.branch(new Condition.InstanceOf(value, tested), whenTrue, whenFalse, position);
    } else {
      test(new Match(tree.getPattern(), value, type, false, position), whenTrue, whenFalse);
    }
  }

  /**
   * A value to be matched.
   *
   * @param type its static type
   * @param nested whether a pattern of the static type matches it even if it is null
   */
  record Match(Tree pattern, Operand value, TypeMirror type, boolean nested, Position position) {}

  /** Goes to one label if a pattern matches, its variables bound, to the other if not. */
  void test(Match match, Label matches, Label misses) {
    Tree pattern = match.pattern();
    Optional<Newer.Deconstruction> record = Newer.deconstruction(pattern);
    if (record.isPresent()) {
      deconstruct(match, record.get(), matches, misses);
    } else if (Newer.isAnyPattern(pattern)) {
      body.code.jump(matches, match.position());
    } else if (pattern instanceof BindingPatternTree binding) {
      bind(match, body.unit.variable(binding.getVariable()), matches, misses);
    } else {
      throw GiveUp.unknown(pattern);
    }
  }

  private void bind(Match match, VariableElement variable, Label matches, Label misses) {
    Position position = match.position();
    TypeKey type = body.unit.key(variable.asType());
    if (!match.nested() || !isTotal(match.type(), variable.asType())) {
      Label fits = body.code.label();
      body.code.branch(
          new Condition.InstanceOf(match.value(), reference(type, match.pattern())),
          fits,
          misses,
          position);
      body.code.place(fits, position);
    }
    Local local = body.frame.declare(variable, Variable.Kind.VARIABLE);
    body.emit(new Instruction.Assign(local, match.value(), position));
    body.code.jump(matches, position);
  }

  /** Tests of primitive types are a preview in every version so far. */
  private static TypeKey reference(TypeKey type, Tree tree) {
    if (type.isPrimitive()) {
      throw new GiveUp("a pattern of a primitive type", tree);
    }
    return type;
  }

  private boolean isTotal(TypeMirror value, TypeMirror pattern) {
    return body.unit
        .context
        .types()
        .isSubtype(
            body.unit.context.types().erasure(value), body.unit.context.types().erasure(pattern));
  }

  private void deconstruct(Match match, Newer.Deconstruction record, Label matches, Label misses) {
    Position position = match.position();
    if (!(body.unit.typeOf(record.type()) instanceof DeclaredType type)) {
      throw GiveUp.unknown(match.pattern());
    }
    TypeKey key = body.unit.key(type);
    Label fits = body.code.label();
    body.code.branch(new Condition.InstanceOf(match.value(), key), fits, misses, position);
    body.code.place(fits, position);
    List<? extends RecordComponentElement> components =
        ((TypeElement) type.asElement()).getRecordComponents();
    for (int i = 0; i < record.nested().size(); i++) {
      Tree nested = record.nested().get(i);
      ExecutableElement accessor = components.get(i).getAccessor();
      if (accessor == null) {
        throw new GiveUp("a record without its accessors", match.pattern());
      }
      TypeMirror component = body.unit.members.typeIn(type, accessor).getReturnType();
      Local value = body.code.temporary("", body.unit.key(component));
      Call call =
          body.calls.implied(new Members.Found(accessor, type), key, body.unit.key(component));
      Position at = body.at(nested);
      body.calls.emit(value, call, match.value(), at);
      Label next = body.code.label();
      test(new Match(nested, value, component, true, at), next, misses);
      body.code.place(next, at);
    }
    body.code.jump(matches, position);
  }
}
