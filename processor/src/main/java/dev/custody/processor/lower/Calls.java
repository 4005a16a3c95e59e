package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Method calls, written and implied. */
final class Calls {
  private static final MethodKey SINGLE =
      new MethodKey(new TypeKey("java.util.Collections"), "singletonList", List.of(TypeKey.OBJECT));

  private final BodyLowering body;
  private final Arguments arguments;

  Calls(BodyLowering body) {
    this.body = body;
    this.arguments = new Arguments(body);
  }

  Arguments arguments() {
    return arguments;
  }

  Operand invocation(MethodInvocationTree tree, @Nullable Local into) {
    ExpressionTree only = onlyElement(tree);
    if (only != null) {
      return body.expressions.value(only);
    }
    ExpressionTree select = tree.getMethodSelect();
    ExecutableElement method = body.unit.method(select);
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return body.creations.delegation(tree, method);
    }
    if (!(body.unit.typeOf(select) instanceof ExecutableType type)) {
      throw new GiveUp("an unresolved call", tree);
    }
    Site site = site(select, method, tree);
    Operand receiver = site.receiver();
    if (receiver != null) {
      receiver = body.expressions.kept(receiver, select, tree.getArguments());
    }
    List<Operand> values = arguments.of(method, type, tree.getArguments(), body.at(tree));
    Call call =
        new Call(
            site.method(),
            site.kind(),
            site.type(),
            body.unit.keyOf(tree),
            site.onArray() ? List.of() : checked(type));
    Optional<Local> target =
        call.resultType().equals(TypeKey.VOID)
            ? Optional.empty()
            : Optional.of(body.target(tree, into));
    body.emit(
        new Instruction.Invoke(target, call, Optional.ofNullable(receiver), values, body.at(tree)));
    return target.<Operand>map(t -> t).orElse(Constant.NULL);
  }

  /**
   * What {@code Collections.singletonList(x).get(0)} yields, as Lombok writes it for the variable
   * of a {@code @Cleanup}; null for any other call.
   */
  private @Nullable ExpressionTree onlyElement(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree get
            && get.getIdentifier().contentEquals("get")
            && get.getExpression() instanceof MethodInvocationTree list
            && tree.getArguments().size() == 1
            && tree.getArguments().get(0) instanceof LiteralTree index
            && Integer.valueOf(0).equals(index.getValue())
            && body.unit.symbols().method(body.unit.method(list.getMethodSelect())).equals(SINGLE)
        ? list.getArguments().get(0)
        : null;
  }

  /** How a call names its method: on what, of which static type, in which way. */
  private record Site(
      MethodKey method,
      @Nullable Operand receiver,
      TypeKey type,
      Call.Kind kind,
      boolean onArray) {}

  private Site site(ExpressionTree select, ExecutableElement method, Tree tree) {
    MethodKey key = body.unit.symbols().method(method);
    TypeElement declaring = Unit.declaring(method);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      if (select instanceof MemberSelectTree member
          && !body.names.denotesType(member.getExpression())) {
        body.expressions.value(member.getExpression());
      }
      return new Site(key, null, key.owner(), Call.Kind.STATIC, false);
    }
    if (select instanceof IdentifierTree) {
      Operand holder = body.names.holder(method, tree);
      return new Site(key, holder, typeOf(holder), Call.Kind.VIRTUAL, false);
    }
    ExpressionTree on = ((MemberSelectTree) select).getExpression();
    if (isSuper(on)) {
      Operand self = body.expressions.value(on);
      return new Site(key, self, body.unit.symbols().type(declaring), Call.Kind.SPECIAL, false);
    }
    TypeKey type = body.unit.keyOf(on);
    Operand receiver = body.expressions.value(on);
    return new Site(key, receiver, type, Call.Kind.VIRTUAL, type.name().endsWith("[]"));
  }

  /** {@code super} and {@code Outer.super}. */
  static boolean isSuper(Tree tree) {
    return (tree instanceof IdentifierTree name && name.getName().contentEquals("super"))
        || (tree instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super"));
  }

  /** {@code this}. */
  static boolean isThis(Tree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  private TypeKey typeOf(Operand operand) {
    return operand instanceof Local local ? body.code.variable(local).type() : TypeKey.OBJECT;
  }

  /** The checked exceptions of an instantiated method type. */
  List<TypeKey> checked(ExecutableType type) {
    List<TypeKey> thrown = new ArrayList<>();
    for (TypeMirror exception : type.getThrownTypes()) {
      TypeKey key = body.unit.key(exception);
      boolean unchecked =
          body.unit.context.hierarchy().isSubtype(key, RUNTIME_EXCEPTION)
              || body.unit.context.hierarchy().isSubtype(key, ERROR);
      if (!unchecked && !thrown.contains(key)) {
        thrown.add(key);
      }
    }
    return thrown;
  }

  private static final TypeKey RUNTIME_EXCEPTION = new TypeKey("java.lang.RuntimeException");
  private static final TypeKey ERROR = new TypeKey("java.lang.Error");

  /**
   * A call that the language implies.
   *
   * @param receiverType the static type of the receiver
   */
  Call implied(Members.Found found, TypeKey receiverType, TypeKey result) {
    ExecutableType type = body.unit.members.typeIn(found.in(), found.method());
    return new Call(
        body.unit.symbols().method(found.method()),
        Call.Kind.VIRTUAL,
        receiverType,
        result,
        checked(type));
  }

  /** A call of a library method that the language implies and whose types are plain. */
  Call implied(ExecutableElement method, TypeKey receiverType, TypeKey result) {
    MethodKey key = body.unit.symbols().method(method);
    return new Call(key, Call.Kind.VIRTUAL, receiverType, result, List.of());
  }

  /** Emits an implied call without arguments. */
  void emit(@Nullable Local target, Call call, Operand receiver, Position position) {
    body.emit(
        new Instruction.Invoke(
            Optional.ofNullable(target), call, Optional.of(receiver), List.of(), position));
  }
}
