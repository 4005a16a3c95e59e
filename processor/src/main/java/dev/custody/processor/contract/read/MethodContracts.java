package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.read.declared.ElementNotes;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.file.TypeNotes;
import dev.custody.processor.contract.read.words.Aspect;
import dev.custody.processor.contract.read.words.Clauses;
import dev.custody.processor.contract.read.words.Dialect;
import dev.custody.processor.contract.read.words.MethodNotes;
import dev.custody.processor.contract.read.words.Shape;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Puts the contract of a method together, source by source, the strongest first. */
final class MethodContracts {
  /** What one source says. */
  private record Said(Clauses clauses, Origin by) {}

  private final Nesting nesting = new Nesting();
  private final Map<ExecutableElement, List<Said>> written = new HashMap<>();
  private final Map<TypeElement, Boolean> described = new HashMap<>();
  private final Declarations declarations;
  private final List<Dialect> dialects;
  private final TypeContracts types;
  private final Lineage lineage;
  private final BodyEffects bodies;
  private final Defaults defaults;
  private final OptOut optOut;

  MethodContracts(
      Declarations declarations,
      List<Dialect> dialects,
      TypeContracts types,
      boolean unknownBorrows) {
    this.declarations = declarations;
    this.dialects = dialects;
    this.types = types;
    lineage = declarations.lineage();
    bodies = new BodyEffects(declarations, types, this);
    defaults = new Defaults(declarations, types, lineage, bodies, unknownBorrows);
    optOut = new OptOut(declarations);
  }

  MethodContract of(MethodKey key, TypeKey receiverType) {
    Optional<ExecutableElement> method = declarations.context().symbols().element(key);
    if (method.isEmpty() || !(method.get().getEnclosingElement() instanceof TypeElement owner)) {
      return MethodContract.unknown(key);
    }
    return isAsDeclared(method.get(), owner, key, receiverType)
        ? nesting.outermost(key, () -> of(method.get(), owner, key, key.owner()))
        : of(method.get(), owner, key, receiverType);
  }

  /** The contract of a method that a body calls, on its declaring type. */
  MethodContract of(ExecutableElement method) {
    MethodKey key = declarations.context().symbols().method(method);
    return method.getEnclosingElement() instanceof TypeElement owner
        ? nesting.inner(key, () -> of(method, owner, key, key.owner()))
        : MethodContract.unknown(key);
  }

  private MethodContract of(
      ExecutableElement method, TypeElement owner, MethodKey key, TypeKey receiverType) {
    Draft draft = new Draft(key);
    filesOfReceiver(method, owner, receiverType).forEach(said -> draft.add(said.clauses, said.by));
    write(draft, method);
    releaseByType(draft, method, key, receiverType);
    defaults.complete(draft, method, owner);
    return draft.finish();
  }

  /** Whether a method's contract on a receiver is the one on its declaring type. */
  private boolean isAsDeclared(
      ExecutableElement method, TypeElement owner, MethodKey key, TypeKey receiverType) {
    return receiverType.equals(key.owner())
        || (!releases(types.of(receiverType), key)
            && !releases(types.of(key.owner()), key)
            && filesOfReceiver(method, owner, receiverType).isEmpty());
  }

  /** Whether somebody wrote what some method of a type does, so that silence has a meaning. */
  boolean isDescribed(TypeElement type) {
    Boolean known = described.get(type);
    if (known == null) {
      known = false;
      for (Element member : type.getEnclosedElements()) {
        known |=
            member.getKind() == ElementKind.METHOD
                && !read((ExecutableElement) member, ElementNotes.of((ExecutableElement) member))
                    .effects()
                    .isEmpty();
      }
      described.put(type, known);
    }
    return known;
  }

  /** What is written of a method and of those that it overrides. */
  private void write(Draft draft, ExecutableElement method) {
    written(method).forEach(said -> draft.add(said.clauses, said.by));
    for (ExecutableElement above : lineage.overridden(method)) {
      for (Said said : written(above)) {
        if (said.clauses.effects().stream().anyMatch(MethodContracts::borrowsParameter)) {
          draft.add(bodies.despite(method, Lineage.owner(method)), said.by);
          draft.add(optOut.of(method, above), said.by);
        }
        draft.add(said.clauses, said.by);
      }
    }
  }

  private static boolean borrowsParameter(Effect effect) {
    return effect instanceof Effect.Borrows borrows
        && borrows.subject().kind() == Subject.Kind.PARAMETER;
  }

  /** What contract files say of the method as a member of a subtype that does not override it. */
  private List<Said> filesOfReceiver(
      ExecutableElement method, TypeElement owner, TypeKey receiverType) {
    Optional<TypeElement> receiver = declarations.context().symbols().element(receiverType);
    if (receiver.isEmpty() || receiver.get().equals(owner) || isConstructor(method)) {
      return List.of();
    }
    List<Said> said = new ArrayList<>();
    for (TypeElement type : lineage.line(receiver.get())) {
      if (!type.equals(owner)
          && declarations.file(type, method).isPresent()
          && lineage.ancestorsOf(type).contains(owner)) {
        fromFile(method, type, said);
      }
    }
    return said;
  }

  private List<Said> written(ExecutableElement method) {
    List<Said> known = written.get(method);
    if (known == null) {
      TypeElement owner = Lineage.owner(method);
      MethodNotes notes =
          RecordMembers.adjust(
              method, owner, ElementNotes.of(method), declarations.context().symbols());
      known = new ArrayList<>();
      if (!notes.isEmpty()) {
        known.add(new Said(read(method, notes), declarations.annotations(owner)));
      }
      fromFile(method, owner, known);
      written.put(method, known);
    }
    return known;
  }

  private void fromFile(ExecutableElement method, TypeElement type, List<Said> said) {
    Optional<MethodNotes> notes = declarations.file(type, method);
    if (notes.isPresent()) {
      String name = declarations.file(type).map(TypeNotes::file).orElse("");
      said.add(new Said(read(method, notes.get()), Origin.file(name)));
    }
  }

  private Clauses read(ExecutableElement method, MethodNotes notes) {
    Clauses clauses = new Clauses();
    if (!notes.isEmpty()) {
      Shape shape = shape(method);
      dialects.forEach(dialect -> dialect.method(shape, notes, clauses));
    }
    return clauses;
  }

  /** A method that the type names as releasing releases, in all its overloads. */
  private void releaseByType(
      Draft draft, ExecutableElement method, MethodKey key, TypeKey receiverType) {
    if (isStatic(method) || draft.clauses().says(Aspect.RECEIVER)) {
      return;
    }
    TypeContract receiver = types.of(receiverType);
    TypeContract type = receiver.isResource() ? receiver : types.of(key.owner());
    if (releases(type, key)) {
      Clauses released = new Clauses();
      released.say(Aspect.RECEIVER, new Effect.Releases(Subject.RECEIVER, When.ALWAYS));
      draft.add(released, type.origin());
    }
  }

  private static boolean releases(TypeContract type, MethodKey method) {
    return type.isResource() && type.releasedBy().contains(method.name());
  }

  /** Whether the methods that release a field's object do anything with the field. */
  boolean releasesField(FieldKey field) {
    return declarations
        .context()
        .symbols()
        .element(field.owner())
        .filter(owner -> bodies.releasesField(owner, field.name()))
        .isPresent();
  }

  /** What the method looks like from outside. */
  Shape shape(ExecutableElement method) {
    MethodKey key = declarations.context().symbols().method(method);
    TypeKey result =
        isConstructor(method)
            ? key.owner()
            : declarations.context().symbols().type(method.getReturnType());
    boolean mayBeReceiver =
        !isStatic(method)
            && !result.equals(TypeKey.OBJECT)
            && !result.isPrimitive()
            && declarations.context().hierarchy().isSubtype(key.owner(), result);
    return new Shape(key, isStatic(method), result, mayBeReceiver);
  }

  static boolean isConstructor(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR;
  }

  static boolean isStatic(ExecutableElement method) {
    return isConstructor(method) || method.getModifiers().contains(Modifier.STATIC);
  }
}
