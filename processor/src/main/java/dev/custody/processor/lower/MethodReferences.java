package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The body of one method reference: a call of the method with the parameters as arguments. */
final class MethodReferences {
  private final BodyLowering outer;
  private final Lambdas.Function function;
  private final MemberReferenceTree tree;
  private final Unit unit;

  MethodReferences(BodyLowering outer, Lambdas.Function function, MemberReferenceTree tree) {
    this.outer = outer;
    this.function = function;
    this.tree = tree;
    this.unit = outer.unit;
  }

  private ExpressionTree on() {
    return tree.getQualifierExpression();
  }

  private boolean isConstructor() {
    return tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
  }

  private boolean makesArray() {
    return isConstructor() && unit.typeOf(on()).getKind() == TypeKind.ARRAY;
  }

  private List<VariableElement> keptByClass() {
    return isConstructor() && !makesArray()
        ? unit.localClasses.captured(Unit.declaring(unit.method(tree)))
        : List.of();
  }

  /** What the object keeps if the reference is to the constructor of a local class. */
  List<Operand> capturedByClass() {
    List<Operand> captured = new ArrayList<>();
    keptByClass().forEach(variable -> captured.add(outer.frame.of(variable)));
    return captured;
  }

  Body closure(boolean bound) {
    BodyLowering inner = new BodyLowering(unit, outer.owner, function.result());
    boolean hasSelf = needsSelf() && outer.frame.self().isPresent();
    if (hasSelf) {
      inner.frame.receiver(outer.owner.type());
    }
    List<Operand> parameters = new ArrayList<>();
    for (TypeMirror type : function.type().getParameterTypes()) {
      parameters.add(inner.code.local(Variable.Kind.PARAMETER, "", unit.key(type)));
    }
    Optional<Operand> receiver =
        bound
            ? Optional.of(
                inner.code.local(Variable.Kind.CAPTURED, unit.text(on()), unit.keyOf(on())))
            : Optional.empty();
    keptByClass().forEach(v -> inner.frame.declare(v, Variable.Kind.CAPTURED));
    Position position = unit.at(tree);
    Optional<Local> result = call(inner, parameters, receiver, position);
    if (function.isVoid()) {
      inner.code.endAll(0, position);
      inner.emit(new Instruction.Return(Optional.empty(), position));
    } else {
      inner.emit(new Instruction.Return(result.map(local -> local), position));
    }
    Body.Traits traits = new Body.Traits(!hasSelf, true, true);
    return inner.finish(function.key(), traits, unit.key(function.result()), position, position);
  }

  private boolean needsSelf() {
    if (isConstructor()) {
      return !makesArray()
          && unit.method(tree).getEnclosingElement() instanceof TypeElement type
          && type.getNestingKind().isNested()
          && !type.getModifiers().contains(Modifier.STATIC);
    }
    return Calls.isSuper(on()) || Calls.isThis(on());
  }

  private Optional<Local> call(
      BodyLowering inner, List<Operand> parameters, Optional<Operand> bound, Position position) {
    if (makesArray()) {
      Local array = inner.code.temporary(unit.text(tree), unit.keyOf(on()));
      inner.emit(new Instruction.NewArray(array, unit.keyOf(on()), parameters, position));
      return Optional.of(array);
    }
    ExecutableElement method = unit.method(tree);
    return isConstructor()
        ? Optional.of(construct(inner, method, parameters, position))
        : invoke(inner, method, parameters, bound, position);
  }

  private Local construct(
      BodyLowering inner, ExecutableElement method, List<Operand> parameters, Position position) {
    TypeElement created = Unit.declaring(method);
    ExecutableType type = inner.creations.type(unit.typeOf(on()), method);
    Operand around = inner.creations.outer(null, created, tree);
    List<Operand> arguments =
        inner.calls.arguments().pack(method, type, parameters, given(0), position);
    Local target = inner.code.temporary(unit.text(tree), unit.symbols().type(created));
    inner.creations.construct(target, method, type, arguments, position);
    inner.creations.keep(target, created, around, position);
    return target;
  }

  private List<TypeMirror> given(int from) {
    List<? extends TypeMirror> types = function.type().getParameterTypes();
    return new ArrayList<>(types.subList(Math.min(from, types.size()), types.size()));
  }

  private Optional<Local> invoke(
      BodyLowering inner,
      ExecutableElement method,
      List<Operand> parameters,
      Optional<Operand> bound,
      Position position) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean onSelf = !isStatic && bound.isEmpty() && needsSelf();
    boolean first = !isStatic && bound.isEmpty() && !onSelf;
    Optional<Operand> receiver = bound;
    if (isStatic) {
      receiver = Optional.empty();
    } else if (onSelf) {
      receiver = Optional.of(inner.expressions.value(on()));
    } else if (first) {
      receiver = Optional.of(parameters.get(0));
    }
    TypeMirror receiverType =
        first ? function.type().getParameterTypes().get(0) : unit.typeOf(on());
    ExecutableType type = type(receiverType, method);
    List<Operand> arguments =
        inner
            .calls
            .arguments()
            .pack(
                method,
                type,
                first ? parameters.subList(1, parameters.size()) : parameters,
                given(first ? 1 : 0),
                position);
    Call call = call(inner, method, type, unit.key(receiverType));
    Optional<Local> target =
        call.resultType().equals(TypeKey.VOID)
            ? Optional.empty()
            : Optional.of(inner.code.temporary(unit.text(tree), call.resultType()));
    inner.emit(new Instruction.Invoke(target, call, receiver, arguments, position));
    return target;
  }

  private ExecutableType type(TypeMirror receiver, ExecutableElement method) {
    return receiver instanceof DeclaredType declared
            && !method.getModifiers().contains(Modifier.STATIC)
        ? unit.members.typeIn(declared, method)
        : (ExecutableType) method.asType();
  }

  private Call call(
      BodyLowering inner, ExecutableElement method, ExecutableType type, TypeKey receiver) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean onArray = receiver.name().endsWith("[]");
    MethodKey key = unit.symbols().method(method);
    Call.Kind kind =
        isStatic ? Call.Kind.STATIC : Calls.isSuper(on()) ? Call.Kind.SPECIAL : Call.Kind.VIRTUAL;
    TypeMirror declared = type.getReturnType();
    boolean inferred = declared.getKind() == TypeKind.TYPEVAR && !function.isVoid();
    return new Call(
        key,
        kind,
        isStatic ? key.owner() : receiver,
        unit.key(inferred ? function.result() : declared),
        onArray ? List.of() : inner.calls.checked(type));
  }
}
