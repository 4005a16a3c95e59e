package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.contract.read.body.BodyFacts;
import dev.custody.processor.contract.read.body.Use;
import dev.custody.processor.contract.read.body.Value;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.names.Imports;
import dev.custody.processor.ir.TypeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Follows the calls of bodies that have no types yet, as far as names lead. */
final class Callees {
  private final Declarations declarations;
  private final TypeContracts types;
  private final MethodContracts methods;
  private final ValueTypes values;
  private final Map<ExecutableElement, List<ExecutableElement>> implementations = new HashMap<>();

  Callees(Declarations declarations, TypeContracts types, MethodContracts methods) {
    this.declarations = declarations;
    this.types = types;
    this.methods = methods;
    values = new ValueTypes(declarations.context(), declarations.lineage());
  }

  /** Where all the values come from; empty if they differ or one is not known. */
  Optional<Provenance> agreed(
      Collection<Value> returned, ExecutableElement method, Imports imports) {
    List<Value> values = new ArrayList<>(returned);
    values.removeIf(Value.Constant.class::isInstance);
    return agreed(values, value -> provenance(value, method, imports));
  }

  /** The one origin of all; stops at the first that has none or another. */
  private static <T> Optional<Provenance> agreed(
      List<T> all, Function<T, Optional<Provenance>> origin) {
    Optional<Provenance> agreed = Optional.empty();
    for (T each : all) {
      Optional<Provenance> one = origin.apply(each);
      if (one.isEmpty() || (agreed.isPresent() && !agreed.get().isSame(one.get()))) {
        return Optional.empty();
      }
      agreed = one;
    }
    return agreed;
  }

  /** The contracts of the methods that an argument may be passed to; empty if not known. */
  List<MethodContract> of(Use.Passed use, ExecutableElement method, Imports imports) {
    return values.candidates(use.receiver(), use.method(), use.arity(), method, imports).stream()
        .filter(callee -> values.accepts(callee, use, method, imports))
        .map(methods::of)
        .toList();
  }

  /** Whether a call of a method of this name may keep or end a resource that it is called on. */
  boolean mayEnd(TypeMirror receiver, String name) {
    return types.isResource(receiver)
        && Lineage.element(receiver).stream()
            .flatMap(type -> values.named(type, name).stream())
            .anyMatch(callee -> methods.of(callee).escapes(Subject.RECEIVER));
  }

  /** Whether none of these calls can throw a checked exception. */
  boolean areQuiet(List<Value> calls, ExecutableElement method, Imports imports) {
    return calls.stream().allMatch(call -> isQuiet(call, method, imports));
  }

  private boolean isQuiet(Value call, ExecutableElement method, Imports imports) {
    List<ExecutableElement> meant = List.of();
    if (call instanceof Value.Result result) {
      meant = meant(result, method, imports);
    } else if (call instanceof Value.New made) {
      meant =
          values
              .type(made.type(), method, imports)
              .map(type -> values.constructors(type, made.arguments(), method, imports))
              .orElse(List.of());
    }
    if (!call.isMade() && !(call instanceof Value.Other)) {
      return true; // what a null check gave back
    }
    return !meant.isEmpty() && meant.stream().allMatch(this::isQuiet);
  }

  /** Whether a method throws no checked exception, whatever it declares. */
  boolean isQuiet(ExecutableElement callee) {
    if (callee.getThrownTypes().isEmpty()) {
      return true;
    }
    MethodContract contract = methods.of(callee);
    return contract.has(Effect.ThrowsNothing.class) && !contract.has(Effect.Checks.class);
  }

  /** The methods of a name that a type has. */
  List<ExecutableElement> named(TypeElement type, String name) {
    return values.named(type, name);
  }

  /** The class that a name in a method's class means. */
  Optional<TypeElement> named(String name, ExecutableElement method, Imports imports) {
    return values.type(name, method, imports);
  }

  /** The type that a name in a method's class means. */
  Optional<TypeKey> type(String name, ExecutableElement method, Imports imports) {
    return values.type(name, method, imports).map(declarations.context().symbols()::type);
  }

  /** The methods with a body in this compilation that implement an abstract one. */
  List<ExecutableElement> implementations(ExecutableElement method) {
    List<ExecutableElement> known = implementations.get(method);
    if (known == null) {
      known = findImplementations(method);
      implementations.put(method, known);
    }
    return known;
  }

  private List<ExecutableElement> findImplementations(ExecutableElement method) {
    TypeElement owner = Lineage.owner(method);
    String name = method.getSimpleName().toString();
    List<ExecutableElement> found = new ArrayList<>();
    for (String namesake : declarations.bodies().namesakes(method)) {
      TypeElement type = declarations.context().symbols().named(namesake).orElse(null);
      if (type != null && declarations.lineage().descends(type, owner)) {
        for (ExecutableElement below : declarations.lineage().declared(type, name)) {
          if (declarations.lineage().overrides(below, method, type)) {
            found.add(below);
          }
        }
      }
    }
    return found;
  }

  /** Whether a type's releasing methods do anything with a field that may release it. */
  boolean releasesField(TypeElement owner, String field) {
    return types.of(owner.asType()).stream()
        .flatMap(contract -> contract.releasedBy().stream())
        .anyMatch(
            name ->
                declarations
                    .lineage()
                    .implementation(owner, name)
                    .filter(method -> touches(method, field, new HashSet<>()))
                    .isPresent());
  }

  private boolean touches(ExecutableElement method, String field, Set<ExecutableElement> seen) {
    Optional<BodyFacts> facts = declarations.bodies().of(method);
    if (facts.isEmpty() || !seen.add(method)) {
      return false;
    }
    TypeElement owner = Lineage.owner(method);
    Set<String> by = facts.get().touched().getOrDefault(field, Set.of());
    if (by.stream().anyMatch(name -> mayRelease(owner, field, name))) {
      return true;
    }
    return facts.get().called().stream()
        .flatMap(name -> values.named(owner, name).stream())
        .anyMatch(callee -> touches(callee, field, seen));
  }

  /** Whether a field is passed on, or called in a way that may end what is in it. */
  private boolean mayRelease(TypeElement owner, String field, String by) {
    VariableElement variable = declarations.lineage().field(owner, field);
    return by.equals(BodyFacts.PASSED)
        || variable == null
        || !types.isResource(variable.asType())
        || Names.soundsEnding(by)
        || types.of(variable.asType()).filter(c -> c.releasedBy().contains(by)).isPresent()
        || mayEnd(variable.asType(), by);
  }

  private Optional<Provenance> provenance(Value value, ExecutableElement method, Imports imports) {
    if (value instanceof Value.Field) {
      return Optional.of(Provenance.LENT);
    }
    if (value instanceof Value.This) {
      return Optional.of(Provenance.RECEIVER);
    }
    if (value instanceof Value.Parameter parameter) {
      return Optional.of(new Provenance(Provenance.Kind.PARAMETER, parameter.index()));
    }
    if (value instanceof Value.New made) {
      return made(made, method, imports);
    }
    return value instanceof Value.Result result
        ? result(result, method, imports)
        : Optional.empty();
  }

  private Optional<Provenance> made(Value.New made, ExecutableElement method, Imports imports) {
    Optional<TypeElement> type = values.type(made.type(), method, imports);
    if (type.isEmpty() || made.anonymous()) {
      return Optional.empty();
    }
    if (!types.isResource(type.get().asType())) {
      return Optional.of(Provenance.LENT);
    }
    return all(
        values.constructors(type.get(), made.arguments(), method, imports),
        new Value.Other(),
        made.arguments(),
        method,
        imports);
  }

  private Optional<Provenance> result(
      Value.Result result, ExecutableElement method, Imports imports) {
    List<ExecutableElement> meant = meant(result, method, imports);
    return all(meant, result.receiver(), result.arguments(), method, imports);
  }

  /** The methods that a call may mean. */
  List<ExecutableElement> meant(Value.Result call, ExecutableElement method, Imports imports) {
    int arity = call.arguments().size();
    List<ExecutableElement> meant =
        values.candidates(call.receiver(), call.method(), arity, method, imports);
    meant.removeIf(callee -> !values.accepts(callee, call.arguments(), method, imports));
    return meant;
  }

  private Optional<Provenance> all(
      List<ExecutableElement> callees,
      Value receiver,
      List<Value> arguments,
      ExecutableElement method,
      Imports imports) {
    return agreed(callees, callee -> of(methods.of(callee), receiver, arguments, method, imports));
  }

  private Optional<Provenance> of(
      MethodContract contract,
      Value receiver,
      List<Value> arguments,
      ExecutableElement method,
      Imports imports) {
    List<Optional<Provenance>> found = new ArrayList<>();
    for (Effect effect : contract.effects()) {
      if (effect instanceof Effect.Acquires acquires && acquires.subject().equals(Subject.RESULT)) {
        found.add(Optional.of(Provenance.NEW));
      } else if (effect instanceof Effect.Borrows borrows
          && borrows.subject().equals(Subject.RESULT)) {
        found.add(Optional.of(Provenance.LENT));
      } else if (effect instanceof Effect.Returns returns) {
        found.add(provenance(passed(returns.subject(), receiver, arguments), method, imports));
      } else if (effect instanceof Effect.Wraps wraps) {
        found.add(
            provenance(passed(wraps.subject(), receiver, arguments), method, imports)
                .map(Provenance::wrapped));
      }
    }
    return found.size() == 1 ? found.get(0) : Optional.empty();
  }

  private static Value passed(Subject subject, Value receiver, List<Value> arguments) {
    return switch (subject.kind()) {
      case RECEIVER -> receiver;
      case PARAMETER ->
          subject.parameter() < arguments.size()
              ? arguments.get(subject.parameter())
              : new Value.Other();
      case RESULT -> new Value.Other();
    };
  }
}
