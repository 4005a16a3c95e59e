package dev.custody.processor.lower;

import com.sun.source.tree.ExpressionTree;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The arguments of a call by the callee's parameters, a variable-arity tail packed into an array.
 */
final class Arguments {
  private final BodyLowering body;

  Arguments(BodyLowering body) {
    this.body = body;
  }

  List<Operand> of(
      ExecutableElement method,
      ExecutableType type,
      List<? extends ExpressionTree> trees,
      Position position) {
    List<Operand> values = new ArrayList<>();
    List<Operand> evaluated = body.expressions.values(trees);
    for (int i = 0; i < trees.size(); i++) {
      values.add(floating(evaluated.get(i), trees.get(i), method, i));
    }
    List<TypeMirror> given = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      given.add(body.unit.typeOf(tree));
    }
    values = pack(method, type, values, given, position);
    return complete(method, values, position);
  }

  /** A whole number that goes to a parameter of a float type becomes a float. */
  private Operand floating(Operand value, ExpressionTree tree, ExecutableElement method, int at) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (at >= parameters.size()) {
      return value;
    }
    TypeMirror wanted = parameters.get(at).asType();
    return body.expressions.adapt(value, tree, wanted);
  }

  /** Packs a variable-arity tail, unless the last argument is the array already. */
  List<Operand> pack(
      ExecutableElement method,
      ExecutableType type,
      List<Operand> values,
      List<TypeMirror> given,
      Position position) {
    int last = method.getParameters().size() - 1;
    if (!method.isVarArgs() || values.size() < last) {
      return values;
    }
    TypeMirror tail = tail(method, type, last);
    if (values.size() == last + 1 && isArrayFor(given.get(last), tail)) {
      return values;
    }
    TypeKey element = body.unit.key(((ArrayType) tail).getComponentType());
    Local array = body.code.temporary("", new TypeKey(element.name() + "[]"));
    body.arrays.fill(array, element, values.subList(last, values.size()), position);
    List<Operand> packed = new ArrayList<>(values.subList(0, last));
    packed.add(array);
    return packed;
  }

  /** The tail's type; as declared for a method handle's, whose instantiated type has none. */
  private static TypeMirror tail(ExecutableElement method, ExecutableType type, int last) {
    List<? extends TypeMirror> parameters = type.getParameterTypes();
    boolean instantiated =
        parameters.size() == last + 1 && parameters.get(last).getKind() == TypeKind.ARRAY;
    return instantiated ? parameters.get(last) : method.getParameters().get(last).asType();
  }

  private boolean isArrayFor(TypeMirror given, TypeMirror tail) {
    return given.getKind() == TypeKind.NULL
        || body.unit
            .context
            .types()
            .isSubtype(
                body.unit.context.types().erasure(given), body.unit.context.types().erasure(tail));
  }

  /**
   * Enum constructors call {@code Enum(String, int)} without arguments; nothing is known of them.
   */
  private List<Operand> complete(
      ExecutableElement method, List<Operand> values, Position position) {
    List<Operand> all = new ArrayList<>(values);
    for (int i = values.size(); i < method.getParameters().size(); i++) {
      TypeKey type = body.unit.key(method.getParameters().get(i).asType());
      Local unknown = body.code.temporary("", type);
      body.emit(new Instruction.Unknown(unknown, type, !type.isPrimitive(), position));
      all.add(unknown);
    }
    return all;
  }
}
