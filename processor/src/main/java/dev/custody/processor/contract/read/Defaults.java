package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Aspect;
import dev.custody.processor.contract.read.words.Clauses;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What holds where nobody has written anything: what the body shows, else what names and types say,
 * else nothing.
 */
final class Defaults {
  private final Declarations declarations;
  private final TypeContracts types;
  private final Lineage lineage;
  private final BodyEffects bodies;
  private final boolean unknownBorrows;

  Defaults(
      Declarations declarations,
      TypeContracts types,
      Lineage lineage,
      BodyEffects bodies,
      boolean unknownBorrows) {
    this.declarations = declarations;
    this.types = types;
    this.lineage = lineage;
    this.bodies = bodies;
    this.unknownBorrows = unknownBorrows;
  }

  /** Answers what the draft leaves open. */
  void complete(Draft draft, ExecutableElement method, TypeElement owner) {
    if (isAnonymousConstructor(method, owner)) {
      anonymous(draft, method, owner);
    }
    draft.add(bodies.of(method, owner), Origin.BODY);
    boolean known = draft.isWritten() || (isKnown(method, owner) && !isLocal(method, owner));
    Clauses clauses = new Clauses();
    result(clauses, method, owner, known, draft);
    parameters(clauses, method, known);
    receiver(clauses, method, owner, known, draft.clauses().says(Aspect.RESULT));
    draft.add(clauses, known ? Origin.DEFAULT : Origin.UNKNOWN);
  }

  /** Whether somebody answers for the package, so that silence means "as usual". */
  private boolean isKnown(ExecutableElement method, TypeElement owner) {
    return isCovered(owner)
        || lineage.overridden(method).stream().anyMatch(above -> isCovered(Lineage.owner(above)));
  }

  /** Whether it makes an object of a local class, whose bodies nobody keeps. */
  private static boolean isLocal(ExecutableElement method, TypeElement owner) {
    return MethodContracts.isConstructor(method) && owner.getNestingKind() == NestingKind.LOCAL;
  }

  private boolean isCovered(TypeElement type) {
    return declarations.bodies().isSource(type)
        || declarations.covers(type)
        || types
            .ruling(type)
            .filter(ruling -> ruling.by().equals(declarations.context().symbols().type(type)))
            .isPresent();
  }

  private void result(
      Clauses clauses, ExecutableElement method, TypeElement owner, boolean known, Draft draft) {
    if (MethodContracts.isConstructor(method)) {
      construction(clauses, method, owner, known, draft.clauses().effects());
    } else if (known
        && types.isResource(method.getReturnType())
        && declarations.bodies().of(method).isEmpty()) {
      byName(clauses, method, owner, draft.isWritten());
    }
  }

  /**
   * A new resource is owed, unless it may be a wrapper: it was made around another resource by code
   * that nobody knows, or by code that passes that one on where nobody sees it.
   */
  private void construction(
      Clauses clauses,
      ExecutableElement constructor,
      TypeElement owner,
      boolean known,
      List<Effect> said) {
    boolean mayWrap = false;
    for (int i = 0; i < constructor.getParameters().size(); i++) {
      boolean unseen = !known || said.contains(new Effect.Escapes(Subject.parameter(i)));
      mayWrap |= unseen && holdsResource(constructor.getParameters().get(i).asType());
    }
    if (types.isResource(owner.asType()) && !mayWrap) {
      clauses.say(
          Aspect.RESULT,
          bodies.startsEmpty(constructor, owner)
              ? new Effect.StartsEmpty()
              : new Effect.Acquires(Subject.RESULT, When.RETURNS));
    }
  }

  /** Whether a value may be or contain a resource: one, an array of them, a collection of them. */
  private boolean holdsResource(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return holdsResource(((ArrayType) type).getComponentType());
    }
    return types.isResource(type)
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(types::isResource));
  }

  /**
   * A name alone lends only where nothing at all is written of the method: beside something written
   * the loan would look as if it were written too.
   */
  private void byName(
      Clauses clauses, ExecutableElement method, TypeElement owner, boolean written) {
    if (Names.acquires(method.getSimpleName().toString(), isFluent(method, owner))) {
      clauses.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
    } else if (isFluent(method, owner)) {
      if (declarations.covers(owner)) {
        clauses.say(Aspect.RESULT, new Effect.Returns(Subject.RECEIVER));
      }
    } else if (!written) {
      clauses.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
    }
  }

  /** Whether the result may be the receiver; one of any type hardly is. */
  private static boolean isFluent(ExecutableElement method, TypeElement owner) {
    return !MethodContracts.isStatic(method)
        && Lineage.element(method.getReturnType())
            .filter(type -> !type.getQualifiedName().contentEquals("java.lang.Object"))
            .filter(type -> type.equals(owner) || Lineage.ancestors(owner).contains(type))
            .isPresent();
  }

  /**
   * An argument is lent, unless nobody knows the method, or the parameter is of a type variable's
   * type: generic code stores or passes on what it gets, as collections do.
   */
  private void parameters(Clauses clauses, ExecutableElement method, boolean known) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = method.getParameters().get(i).asType();
      if (type.getKind().isPrimitive()) {
        continue;
      }
      boolean escapes = known ? isGeneric(method, i) : !unknownBorrows;
      Subject parameter = Subject.parameter(i);
      clauses.say(
          Aspect.parameter(i),
          escapes ? new Effect.Escapes(parameter) : new Effect.Borrows(parameter));
    }
  }

  /**
   * Whether a parameter is of a type variable's type, in the method or in one that it overrides.
   */
  private boolean isGeneric(ExecutableElement method, int parameter) {
    return isGeneric(method.getParameters().get(parameter).asType())
        || lineage.overridden(method).stream()
            .anyMatch(above -> isGeneric(above.getParameters().get(parameter).asType()));
  }

  private static boolean isGeneric(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        || (type.getKind() == TypeKind.ARRAY && isGeneric(((ArrayType) type).getComponentType()));
  }

  /** A receiver is lent, unless the method may end it or hand it back under another name. */
  private void receiver(
      Clauses clauses,
      ExecutableElement method,
      TypeElement owner,
      boolean known,
      boolean resultIsSaid) {
    if (MethodContracts.isStatic(method)) {
      return;
    }
    boolean escapes = false;
    if (types.isResource(owner.asType())) {
      boolean mayBeResult =
          !resultIsSaid
              && !clauses.says(Aspect.RESULT)
              && declarations.bodies().of(method).isEmpty()
              && isFluent(method, owner);
      boolean mayEnd =
          (!known || declarations.bodies().isSource(owner))
              && Names.mayEnd(method.getSimpleName().toString());
      escapes = mayEnd || mayBeResult;
    }
    Optional<Boolean> end = Names.tellsOfEnd(method.getSimpleName().toString());
    if (end.isPresent() && method.getReturnType().getKind() == TypeKind.BOOLEAN) {
      When ended = end.get() ? When.TRUE : When.FALSE;
      clauses.say(Aspect.RECEIVER, new Effect.Tells(Subject.RECEIVER, ended));
      return;
    }
    clauses.say(
        Aspect.RECEIVER,
        escapes ? new Effect.Escapes(Subject.RECEIVER) : new Effect.Borrows(Subject.RECEIVER));
  }

  private static boolean isAnonymousConstructor(ExecutableElement method, TypeElement owner) {
    return method.getKind() == ElementKind.CONSTRUCTOR && owner.getSimpleName().length() == 0;
  }

  /** The constructor of an anonymous class does what the one above it does. */
  private void anonymous(Draft draft, ExecutableElement constructor, TypeElement owner) {
    if (!types.isResource(owner.asType())) {
      Clauses nothing = new Clauses();
      nothing.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
      draft.add(nothing, Origin.DEFAULT);
      return;
    }
    List<?> given = declarations.context().symbols().method(constructor).parameters();
    Lineage.superclass(owner).stream()
        .flatMap(above -> ElementFilter.constructorsIn(above.getEnclosedElements()).stream())
        .filter(above -> declarations.context().symbols().method(above).parameters().equals(given))
        .findFirst()
        .ifPresent(above -> bodies.inherit(draft, above));
  }
}
