package dev.custody.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The bodies of one class's methods, constructors and static initialiser. */
final class MethodBodies {
  private final Unit unit;
  private final Enclosing owner;

  MethodBodies(Unit unit, Enclosing owner) {
    this.unit = unit;
    this.owner = owner;
  }

  Body method(MethodTree tree, MethodKey key) {
    ExecutableElement method = unit.method(tree);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    BodyLowering body = new BodyLowering(unit, owner, method.getReturnType());
    if (!isStatic) {
      body.frame.receiver(owner.type());
    }
    for (VariableTree parameter : tree.getParameters()) {
      body.frame.declare(unit.variable(parameter), Variable.Kind.PARAMETER);
    }
    if (!isStatic) {
      owner.captured().forEach(v -> body.frame.declare(v, Variable.Kind.CAPTURED));
    }
    Position end = unit.positions.closing(tree.getBody());
    Runnable code = () -> body.statements.block(tree.getBody());
    if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      body.tries.locked(monitor(body, isStatic), unit.positions.name(tree), end, code);
    } else {
      code.run();
    }
    if (isCompact(tree, method)) {
      storeComponents(body, tree, end);
    }
    finish(body, method.getReturnType().getKind() == TypeKind.VOID || key.isConstructor(), end);
    boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
    Body.Traits traits = new Body.Traits(isStatic, isPrivate, false);
    TypeKey returns = key.isConstructor() ? TypeKey.VOID : unit.key(method.getReturnType());
    return body.finish(key, traits, returns, unit.positions.name(tree), end);
  }

  private Operand monitor(BodyLowering body, boolean isStatic) {
    return isStatic
        ? new Constant.ClassLiteral(unit.symbols().type(owner.type()))
        : body.names.self(owner.tree());
  }

  Body staticInitialiser(MethodKey key) {
    BodyLowering body =
        new BodyLowering(unit, owner, unit.context.types().getNoType(TypeKind.VOID));
    body.initialisers.statics(owner.tree());
    Position end = unit.positions.closing(owner.tree());
    finish(body, true, end);
    return body.finish(
        key, new Body.Traits(true, true, false), TypeKey.VOID, unit.at(owner.tree()), end);
  }

  /** Ends a body where its code runs out: normally if it is void, else that cannot be. */
  static void finish(BodyLowering body, boolean isVoid, Position end) {
    if (body.code.flows()) {
      body.emit(isVoid ? new Instruction.Return(Optional.empty(), end) : new Instruction.Halt(end));
    }
  }

  /**
   * Whether a constructor is a record's compact one or was made by the compiler. The API before 20
   * does not tell; but it is so exactly if a canonical constructor assigns no field, as every other
   * one must assign all.
   */
  private boolean isCompact(MethodTree tree, ExecutableElement method) {
    if (method.getKind() != ElementKind.CONSTRUCTOR
        || owner.type().getKind() != ElementKind.RECORD) {
      return false;
    }
    List<? extends RecordComponentElement> components = owner.type().getRecordComponents();
    List<? extends VariableElement> parameters = method.getParameters();
    boolean canonical = components.size() == parameters.size();
    for (int i = 0; canonical && i < components.size(); i++) {
      TypeKey component = unit.key(components.get(i).asType());
      canonical = component.equals(unit.key(parameters.get(i).asType()));
    }
    return canonical && !new FieldAssignments(unit).isIn(tree);
  }

  private static final class FieldAssignments extends FlatScanner {
    private final Unit unit;
    private boolean found;

    FieldAssignments(Unit unit) {
      this.unit = unit;
    }

    boolean isIn(MethodTree tree) {
      scan(tree.getBody(), null);
      return found;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      boolean field =
          unit.find(tree.getVariable()) instanceof VariableElement variable
              && variable.getKind() == ElementKind.FIELD
              && !variable.getModifiers().contains(Modifier.STATIC);
      found |= field;
      return super.visitAssignment(tree, null);
    }
  }

  private void storeComponents(BodyLowering body, MethodTree tree, Position end) {
    Operand self = body.names.self(tree);
    for (VariableTree declared : tree.getParameters()) {
      VariableElement parameter = unit.variable(declared);
      Local value = body.frame.of(parameter);
      for (VariableElement field : ElementFilter.fieldsIn(owner.type().getEnclosedElements())) {
        if (field.getSimpleName().equals(parameter.getSimpleName())
            && !field.getModifiers().contains(Modifier.STATIC)) {
          Place place = new Place.Field(self, unit.symbols().field(field));
          body.emit(new Instruction.Store(place, value, end));
        }
      }
    }
  }
}
