package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.custody.processor.ir.Call;
import dev.custody.processor.ir.Constant;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Place;
import dev.custody.processor.ir.Position;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * New objects, and the calls of one constructor by another. What an inner object knows of the
 * object around it is a field that is stored after the constructor's call; what a local class keeps
 * of the variables around it is a {@link Instruction.Capture}.
 */
final class Creations {
  private final BodyLowering body;

  Creations(BodyLowering body) {
    this.body = body;
  }

  Operand creation(NewClassTree tree, @Nullable Local into) {
    ClassTree anonymous = tree.getClassBody();
    if (anonymous != null) {
      declare(anonymous);
    }
    ExecutableElement constructor = body.unit.method(tree);
    TypeElement created = Unit.declaring(constructor);
    Operand outer = outer(tree.getEnclosingExpression(), created, tree);
    if (outer != null) { // it is stored after the call, when variables may have other values
      outer = body.expressions.saved(outer, tree);
    }
    ExecutableType type = type(body.unit.typeOf(tree), constructor);
    Position position = body.at(tree);
    List<Operand> values =
        body.calls.arguments().of(constructor, type, tree.getArguments(), position);
    Local target = body.target(tree, into);
    construct(target, constructor, type, values, position);
    keep(target, created, outer, position);
    return target;
  }

  /** Emits the call of a constructor. */
  void construct(
      Local target,
      ExecutableElement constructor,
      ExecutableType type,
      List<Operand> values,
      Position position) {
    TypeKey created = body.unit.symbols().type(Unit.declaring(constructor));
    Call call =
        new Call(
            body.unit.symbols().method(constructor),
            Call.Kind.CONSTRUCT,
            created,
            created,
            body.calls.checked(type));
    body.emit(
        new Instruction.Invoke(Optional.of(target), call, Optional.empty(), values, position));
  }

  /** Notes what a new object keeps of the code that makes it. */
  void keep(Local object, TypeElement created, @Nullable Operand outer, Position position) {
    if (outer != null) {
      Place field = new Place.Field(object, body.names.outerField(created));
      body.emit(new Instruction.Store(field, outer, position));
    }
    if (body.unit.localClasses.contains(created) && created.getKind() == ElementKind.CLASS) {
      List<Operand> captured = new ArrayList<>();
      for (VariableElement variable : body.unit.localClasses.captured(created)) {
        captured.add(body.frame.of(variable));
      }
      body.emit(
          new Instruction.Capture(object, body.unit.symbols().type(created), captured, position));
    }
  }

  /** The object that a new object has around it; null if none. */
  @Nullable Operand outer(@Nullable ExpressionTree written, TypeElement created, Tree tree) {
    if (written != null) {
      return body.expressions.value(written);
    }
    Enclosing local = body.unit.localClasses.get(created);
    if (local != null && created.getNestingKind() != NestingKind.MEMBER) {
      Enclosing around = local.around().orElse(null);
      return around != null && local.hasOuterInstance() && body.frame.self().isPresent()
          ? body.names.outer(around.type(), body.at(tree))
          : null;
    }
    Element around = created.getEnclosingElement();
    boolean inner =
        created.getNestingKind() == NestingKind.MEMBER
            && !created.getModifiers().contains(Modifier.STATIC);
    return inner && body.frame.self().isPresent() && around instanceof TypeElement declaring
        ? body.names.holderOfType(declaring, tree)
        : null;
  }

  /** The type of a constructor as a member of the type it creates. */
  ExecutableType type(TypeMirror created, ExecutableElement constructor) {
    return created instanceof DeclaredType declared
        ? body.unit.members.typeIn(declared, constructor)
        : (ExecutableType) constructor.asType();
  }

  /** {@code this(...)} and {@code super(...)}; after the latter the object's fields get values. */
  Operand delegation(MethodInvocationTree tree, ExecutableElement constructor) {
    ExpressionTree select = tree.getMethodSelect();
    boolean same = select instanceof IdentifierTree name && name.getName().contentEquals("this");
    TypeElement called = Unit.declaring(constructor);
    TypeMirror site = same ? body.owner.type().asType() : body.owner.type().getSuperclass();
    Operand self = body.names.self(tree);
    Operand outer = null;
    if (!same) {
      ExpressionTree written =
          select instanceof MemberSelectTree member ? member.getExpression() : null;
      outer = outer(written, called, tree);
    }
    ExecutableType type = type(site, constructor);
    Position position = body.at(tree);
    List<Operand> values =
        body.calls.arguments().of(constructor, type, tree.getArguments(), position);
    Call call =
        new Call(
            body.unit.symbols().method(constructor),
            Call.Kind.SPECIAL,
            body.unit.symbols().type(called),
            TypeKey.VOID,
            body.calls.checked(type));
    body.emit(new Instruction.Invoke(Optional.empty(), call, Optional.of(self), values, position));
    if (!same) {
      if (outer != null && self instanceof Local object) {
        Place field = new Place.Field(object, body.names.outerField(called));
        body.emit(new Instruction.Store(field, outer, position));
      }
      body.initialisers.instance(body.owner.tree());
    }
    return Constant.NULL;
  }

  /** Adds the methods of a local or anonymous class to the closures. */
  void declare(ClassTree tree) {
    Enclosing local =
        body.unit.localClasses.declare(tree, body.owner, body.frame.self().isPresent());
    Methods.of(body.unit, local).forEach(method -> body.closures.add(method.key(), method::lower));
  }
}
