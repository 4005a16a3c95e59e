package dev.custody.processor.contract.read;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.When;
import dev.custody.processor.contract.read.body.BodyFacts;
import dev.custody.processor.contract.read.body.SourceBodies;
import dev.custody.processor.contract.read.body.Use;
import dev.custody.processor.contract.read.body.Value;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.words.Aspect;
import dev.custody.processor.contract.read.words.Clauses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What the bodies of this compilation say of a method that nobody has annotated. */
final class BodyEffects {
  private final Declarations declarations;
  private final TypeContracts types;
  private final MethodContracts methods;
  private final Callees callees;
  private final Emptiness emptiness;

  BodyEffects(Declarations declarations, TypeContracts types, MethodContracts methods) {
    this.declarations = declarations;
    this.types = types;
    this.methods = methods;
    callees = new Callees(declarations, types, methods);
    emptiness = new Emptiness(declarations, types, callees);
  }

  /** What the body of a method shows; nothing where there is none here. */
  Clauses of(ExecutableElement method, TypeElement owner) {
    Clauses clauses = new Clauses();
    facts(method, owner)
        .ifPresent(
            facts -> {
              if (!MethodContracts.isConstructor(method)) {
                result(clauses, method, facts);
              }
              failure(clauses, method, facts);
              parameters(clauses, method, owner, facts);
              receiver(clauses, method, owner, facts);
            });
    boolean isOurs = declarations.bodies().isSource(owner);
    if (isOurs && method.getModifiers().contains(Modifier.NATIVE)) {
      unseen(clauses, method);
    }
    if (isOurs && method.getModifiers().contains(Modifier.ABSTRACT)) {
      if (!method.getParameters().isEmpty()) {
        implementations(clauses, method);
      }
      if (types.isResource(method.getReturnType())) {
        opened(clauses, method);
      }
    }
    return clauses;
  }

  /** Of local classes constructors only are asked for, while their trees are still there. */
  private Optional<BodyFacts> facts(ExecutableElement method, TypeElement owner) {
    Optional<BodyFacts> kept = declarations.bodies().of(method);
    if (kept.isPresent()
        || owner.getNestingKind() != NestingKind.LOCAL
        || !MethodContracts.isConstructor(method)) {
      return kept;
    }
    Trees trees = declarations.context().trees();
    MethodTree tree = trees.getTree(method);
    TreePath path = trees.getPath(method);
    return tree == null || path == null
        ? kept
        : Optional.of(SourceBodies.facts(tree, path.getCompilationUnit()));
  }

  /**
   * What a name says that sounds like opening is worth nothing where a body that implements it
   * hands out what it has.
   */
  private void opened(Clauses clauses, ExecutableElement method) {
    if (callees.implementations(method).stream().anyMatch(this::handsOutField)) {
      clauses.say(Aspect.RESULT);
    }
  }

  private boolean handsOutField(ExecutableElement implementation) {
    return declarations.bodies().of(implementation).stream()
        .flatMap(facts -> facts.returned().stream())
        .anyMatch(
            value -> value instanceof Value.Field field && field.isOwn() && !isConstant(field));
  }

  /** A constant that stands for nothing to release, beside bodies that do acquire. */
  private static boolean isConstant(Value.Field field) {
    return field.name().equals(field.name().toUpperCase(Locale.ROOT));
  }

  /** What is declared is not thrown where neither the body nor one that overrides it does so. */
  private void failure(Clauses clauses, ExecutableElement method, BodyFacts facts) {
    boolean isFinal =
        MethodContracts.isStatic(method) || method.getModifiers().contains(Modifier.PRIVATE);
    if (!facts.failure().isPlain()
        || !callees.areQuiet(facts.failure().calls(), method, facts.scope())
        || !(isFinal || callees.implementations(method).stream().allMatch(this::isQuiet))
        || (!isFinal && declarations.bodies().isHidden(method))
        || (facts.failure().callsSuper()
            && !declarations.lineage().overridden(method).stream().allMatch(callees::isQuiet))) {
      return;
    }
    clauses.say(Aspect.THROWS, new Effect.ThrowsNothing());
    facts
        .failure()
        .guards()
        .forEach(
            (parameter, type) ->
                callees
                    .type(type, method, facts.scope())
                    .ifPresent(
                        thrown ->
                            clauses.say(
                                Aspect.checks(parameter),
                                new Effect.Checks(
                                    Subject.parameter(parameter), When.NONNULL, thrown.name()))));
  }

  private boolean isQuiet(ExecutableElement overrider) {
    return declarations
        .bodies()
        .of(overrider)
        .filter(facts -> facts.failure().isPlain() && facts.failure().guards().isEmpty())
        .filter(facts -> callees.areQuiet(facts.failure().calls(), overrider, facts.scope()))
        .isPresent();
  }

  /** What goes into code that is not Java goes out of sight, unless others there are annotated. */
  private void unseen(Clauses clauses, ExecutableElement method) {
    if (methods.isDescribed(Lineage.owner(method))) {
      return;
    }
    outOfSight(clauses, method, parameter -> true);
  }

  /** The parameters of which something says so go out of sight, if they can own anything. */
  private void outOfSight(Clauses clauses, ExecutableElement method, Predicate<Subject> goes) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      Subject parameter = Subject.parameter(i);
      TypeMirror type = method.getParameters().get(i).asType();
      if (!type.getKind().isPrimitive() && !ownsNothing(type) && goes.test(parameter)) {
        clauses.say(Aspect.parameter(i), new Effect.Escapes(parameter));
      }
    }
  }

  /**
   * What one of a method's implementations may keep goes out of sight; and anything may, where
   * there is an implementation that nobody looked into, or only somebody else's and no annotation
   * at all.
   */
  private void implementations(Clauses clauses, ExecutableElement method) {
    List<ExecutableElement> found = callees.implementations(method);
    boolean unseen =
        (found.isEmpty() && !methods.isDescribed(Lineage.owner(method)))
            || declarations.bodies().isHidden(method);
    outOfSight(
        clauses,
        method,
        parameter -> unseen || found.stream().anyMatch(below -> mayKeep(below, parameter)));
  }

  /**
   * The parameters that a body does away with although the method above only borrows them: where
   * any object may be passed, nobody holds the body to that, and so it counts.
   */
  Clauses despite(ExecutableElement method, TypeElement owner) {
    Clauses clauses = new Clauses();
    declarations
        .bodies()
        .of(method)
        .ifPresent(
            facts -> {
              for (int i = 0; i < method.getParameters().size() && i < facts.uses().size(); i++) {
                TypeMirror type = method.getParameters().get(i).asType();
                boolean isOpen = !type.getKind().isPrimitive() && !types.isResource(type);
                if (isOpen
                    && !ownsNothing(type)
                    && fate(clauses, method, owner, facts, i) == Fate.OUT_OF_SIGHT) {
                  clauses.say(Aspect.parameter(i), new Effect.Escapes(Subject.parameter(i)));
                }
              }
            });
    return clauses;
  }

  private boolean mayKeep(ExecutableElement implementation, Subject parameter) {
    MethodContract contract = methods.of(implementation);
    if (contract.escapes(parameter)) {
      return true;
    }
    for (Effect.Releases released : contract.effects(Effect.Releases.class)) {
      if (released.when() == When.ALWAYS && released.subject().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type's releasing methods do anything with a field. */
  boolean releasesField(TypeElement owner, String field) {
    return callees.releasesField(owner, field);
  }

  /** Whether a constructor yields an object that has nothing to release yet. */
  boolean startsEmpty(ExecutableElement constructor, TypeElement owner) {
    return emptiness.startsEmpty(constructor, owner);
  }

  /** Says of a method what holds for another. */
  void inherit(Draft draft, ExecutableElement above) {
    MethodContract contract = methods.of(above);
    Clauses clauses = new Clauses();
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Wraps wraps) {
        clauses.wraps(wraps.subject());
      } else if (effect instanceof Effect.Acquires acquires
          && acquires.subject().equals(Subject.RESULT)) {
        clauses.say(Aspect.RESULT, acquires);
      } else if (effect instanceof Effect.StartsEmpty) {
        clauses.say(Aspect.RESULT, effect);
      } else if (effect instanceof Effect.Borrows borrows
          && borrows.subject().equals(Subject.RESULT)) {
        clauses.say(Aspect.RESULT, borrows);
      } else if (effect instanceof Effect.Takes takes) {
        clauses.say(Aspect.parameter(takes.subject().parameter()), takes);
      } else if (effect instanceof Effect.Escapes escapes) {
        clauses.say(Aspect.parameter(escapes.subject().parameter()), escapes);
      }
    }
    draft.add(clauses, contract.origin());
  }

  /** All return statements together, where they agree; otherwise the result is unknown. */
  private void result(Clauses clauses, ExecutableElement method, BodyFacts facts) {
    if (method.getReturnType().getKind().isPrimitive() || facts.returned().isEmpty()) {
      return;
    }
    boolean owes = types.isResource(method.getReturnType());
    Optional<Provenance> all = callees.agreed(facts.returned(), method, facts.scope());
    if (all.isEmpty()) {
      if (owes) {
        clauses.say(Aspect.RESULT);
      }
      return;
    }
    Provenance provenance = all.get();
    switch (provenance.kind()) {
      case RECEIVER -> clauses.say(Aspect.RESULT, new Effect.Returns(Subject.RECEIVER));
      case PARAMETER ->
          clauses.say(Aspect.RESULT, new Effect.Returns(Subject.parameter(provenance.parameter())));
      case AROUND -> clauses.wraps(Subject.parameter(provenance.parameter()));
      case NEW -> {
        if (owes) {
          clauses.say(Aspect.RESULT, new Effect.Acquires(Subject.RESULT, When.RETURNS));
        }
      }
      case LENT -> {
        if (owes) {
          clauses.say(Aspect.RESULT, new Effect.Borrows(Subject.RESULT));
        }
      }
    }
  }

  private void parameters(
      Clauses clauses, ExecutableElement method, TypeElement owner, BodyFacts facts) {
    for (int i = 0; i < method.getParameters().size() && i < facts.uses().size(); i++) {
      TypeMirror type = method.getParameters().get(i).asType();
      Aspect aspect = Aspect.parameter(i);
      if (type.getKind().isPrimitive() || clauses.says(aspect) || ownsNothing(type)) {
        continue;
      }
      Subject parameter = Subject.parameter(i);
      switch (fate(clauses, method, owner, facts, i)) {
        case BORROWED -> clauses.say(aspect, new Effect.Borrows(parameter));
        case RELEASED -> clauses.say(aspect, new Effect.Releases(parameter, When.ALWAYS));
        case WRAPPED -> clauses.wraps(parameter);
        case OUT_OF_SIGHT -> clauses.say(aspect, new Effect.Escapes(parameter));
      }
    }
  }

  /** Whether no object of a type is a resource: a final class that is none. */
  private boolean ownsNothing(TypeMirror type) {
    return Lineage.element(type)
        .filter(element -> element.getModifiers().contains(Modifier.FINAL))
        .filter(element -> !types.isResource(type))
        .isPresent();
  }

  /** What becomes of an argument, the worst for the caller last. */
  private enum Fate {
    BORROWED,
    RELEASED,
    WRAPPED,
    OUT_OF_SIGHT
  }

  private Fate fate(
      Clauses clauses, ExecutableElement method, TypeElement owner, BodyFacts facts, int index) {
    TypeMirror type = method.getParameters().get(index).asType();
    boolean isResult = clauses.effects().contains(new Effect.Returns(Subject.parameter(index)));
    Fate worst = Fate.BORROWED;
    for (Use use : facts.uses().get(index)) {
      Fate fate = Fate.OUT_OF_SIGHT;
      boolean isNullCheck = use instanceof Use.Passed check && check.isNullCheck();
      if (isNullCheck || (use instanceof Use.Returned && isResult)) {
        fate = Fate.BORROWED;
      } else if (use instanceof Use.Called called) {
        fate = called(called, type);
      } else if (use instanceof Use.Passed passed) {
        fate = passed(passed, method, facts);
        boolean isAcquired = !(passed.argument() instanceof Value.Parameter);
        if (fate == Fate.WRAPPED && isAcquired && !types.isResource(type)) {
          fate = Fate.BORROWED; // what is opened with it is the new object's alone
        }
      } else if (use instanceof Use.Stored stored) {
        fate = stored(stored, method, owner, type, facts);
      }
      worst = fate.compareTo(worst) > 0 ? fate : worst;
    }
    return worst;
  }

  /** A release on some paths only leaves the argument out of sight. */
  private Fate called(Use.Called use, TypeMirror type) {
    boolean releases =
        types.of(type).filter(contract -> contract.releasedBy().contains(use.method())).isPresent();
    if (!releases) {
      boolean isCast = !types.isResource(type) && Names.mayEnd(use.method());
      return isCast || callees.mayEnd(type, use.method()) ? Fate.OUT_OF_SIGHT : Fate.BORROWED;
    }
    return use.surely() ? Fate.RELEASED : Fate.OUT_OF_SIGHT;
  }

  /**
   * A constructor that stores what the new object's release will release makes a wrapper; one that
   * may also release it itself, when it fails, leaves it out of sight.
   */
  private Fate stored(
      Use.Stored use,
      ExecutableElement method,
      TypeElement owner,
      TypeMirror type,
      BodyFacts facts) {
    return MethodContracts.isConstructor(method)
            && types.isResource(type)
            && !facts.ended().contains(use.field())
            && callees.releasesField(owner, use.field())
        ? Fate.WRAPPED
        : Fate.OUT_OF_SIGHT;
  }

  private Fate passed(Use.Passed use, ExecutableElement method, BodyFacts facts) {
    List<MethodContract> contracts = callees.of(use, method, facts.scope());
    if (contracts.isEmpty()) {
      return Fate.OUT_OF_SIGHT;
    }
    Fate worst = Fate.BORROWED;
    for (MethodContract contract : contracts) {
      Fate fate = fateIn(contract, use, method);
      worst = fate.compareTo(worst) > 0 ? fate : worst;
    }
    return worst;
  }

  /**
   * Passed to {@code super(...)} or {@code this(...)} and wrapped there, it is wrapped here. A
   * wrapper that is made with {@code new} is followed by itself; one that a method makes, or the
   * argument itself under another name, is not.
   */
  private static Fate fateIn(MethodContract contract, Use.Passed use, ExecutableElement method) {
    int last = contract.method().parameters().size() - 1;
    Subject subject = Subject.parameter(Math.min(use.position(), last));
    if (contract.wraps(subject)) {
      boolean delegates = MethodContracts.isConstructor(method) && use.isDelegation();
      Fate inside = contract.method().isConstructor() ? Fate.BORROWED : Fate.OUT_OF_SIGHT;
      return delegates ? Fate.WRAPPED : inside;
    }
    if (contract.borrows(subject) && !contract.returns(subject)) {
      return Fate.BORROWED;
    }
    return Fate.OUT_OF_SIGHT;
  }

  /** A method that calls the releasing one, or is all that it calls, may end its receiver. */
  private void receiver(
      Clauses clauses, ExecutableElement method, TypeElement owner, BodyFacts facts) {
    if (MethodContracts.isStatic(method) || !types.isResource(owner.asType())) {
      return;
    }
    if (!MethodContracts.isConstructor(method) && emptiness.fills(method, owner)) {
      clauses.say(Aspect.CONTENT, new Effect.Fills(Subject.RECEIVER));
    }
    String name = method.getSimpleName().toString();
    if (types.of(owner.asType()).stream()
        .flatMap(contract -> contract.releasedBy().stream())
        .anyMatch(release -> facts.called().contains(release) || isAllOf(name, release, owner))) {
      clauses.say(Aspect.RECEIVER, new Effect.Escapes(Subject.RECEIVER));
    }
  }

  /** Whether a releasing method calls this one and nothing else: what counts down, as a rule. */
  private boolean isAllOf(String method, String release, TypeElement owner) {
    return declarations
        .lineage()
        .implementation(owner, release)
        .flatMap(declarations.bodies()::of)
        .filter(facts -> facts.called().equals(Set.of(method)) && facts.touched().isEmpty())
        .isPresent();
  }
}
