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
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Puts the contract of a method together, source by source, the strongest first. */
final class MethodContracts {
  /** How many bodies are followed into each other; deeper ones say nothing. */
  private static final int DEEPEST = 4;

  private record Nested(MethodKey method, int depth) {}

  private final Map<Nested, MethodContract> known = new HashMap<>();
  private int depth;
  private final Declarations declarations;
  private final List<Dialect> dialects;
  private final TypeContracts types;
  private final Lineage lineage;
  private final Defaults defaults;

  MethodContracts(
      Declarations declarations,
      List<Dialect> dialects,
      TypeContracts types,
      boolean unknownBorrows) {
    this.declarations = declarations;
    this.dialects = dialects;
    this.types = types;
    lineage = new Lineage(declarations.context().elements());
    BodyEffects bodies = new BodyEffects(declarations, types, this);
    defaults = new Defaults(declarations, types, lineage, bodies, unknownBorrows);
  }

  MethodContract of(MethodKey key, TypeKey receiverType) {
    Optional<ExecutableElement> method = declarations.context().symbols().element(key);
    if (method.isEmpty() || !(method.get().getEnclosingElement() instanceof TypeElement owner)) {
      return MethodContract.unknown(key);
    }
    Draft draft = new Draft(key);
    write(draft, method.get(), owner, receiverType);
    releaseByType(draft, method.get(), key, receiverType);
    defaults.complete(draft, method.get(), owner);
    return draft.finish();
  }

  /**
   * The contract of a method that a body calls, on its declaring type. How far bodies are followed
   * into each other depends on nothing but the distance from the method that was asked for, so
   * answers are the same in whatever order methods are asked, and circles end.
   */
  MethodContract of(ExecutableElement method) {
    MethodKey key = declarations.context().symbols().method(method);
    if (depth == DEEPEST) {
      return MethodContract.unknown(key);
    }
    Nested nested = new Nested(key, depth);
    MethodContract contract = known.get(nested);
    if (contract == null) {
      depth++;
      contract = of(key, key.owner());
      depth--;
      known.put(nested, contract);
    }
    return contract;
  }

  /** What is written of a method and of those that it overrides. */
  private void write(
      Draft draft, ExecutableElement method, TypeElement owner, TypeKey receiverType) {
    fileOfReceiver(draft, method, owner, receiverType);
    written(draft, method, owner);
    for (ExecutableElement above : lineage.overridden(method)) {
      written(draft, above, Lineage.owner(above));
    }
  }

  /** What contract files say of the method as a member of a subtype that does not override it. */
  private void fileOfReceiver(
      Draft draft, ExecutableElement method, TypeElement owner, TypeKey receiverType) {
    Optional<TypeElement> receiver = declarations.context().symbols().element(receiverType);
    if (receiver.isEmpty() || receiver.get().equals(owner) || isConstructor(method)) {
      return;
    }
    List<TypeElement> between = new ArrayList<>(List.of(receiver.get()));
    between.addAll(Lineage.ancestors(receiver.get()));
    for (TypeElement type : between) {
      if (!type.equals(owner) && Lineage.ancestors(type).contains(owner)) {
        fromFile(draft, method, type);
      }
    }
  }

  private void written(Draft draft, ExecutableElement method, TypeElement owner) {
    MethodNotes notes =
        RecordMembers.adjust(
            method, owner, ElementNotes.of(method), declarations.context().symbols());
    draft.add(read(method, notes), declarations.annotations(owner));
    fromFile(draft, method, owner);
  }

  private void fromFile(Draft draft, ExecutableElement method, TypeElement type) {
    Optional<MethodNotes> notes = declarations.file(type, method);
    if (notes.isPresent()) {
      String name = declarations.file(type).map(TypeNotes::file).orElse("");
      draft.add(read(method, notes.get()), Origin.file(name));
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
    if (type.isResource() && type.releasedBy().contains(key.name())) {
      Clauses released = new Clauses();
      released.say(Aspect.RECEIVER, new Effect.Releases(Subject.RECEIVER, When.ALWAYS));
      draft.add(released, type.origin());
    }
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
