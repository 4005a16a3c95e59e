package dev.custody.processor.contract.read;

import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.body.BodyFacts;
import dev.custody.processor.contract.read.body.Initial;
import dev.custody.processor.contract.read.body.Value;
import dev.custody.processor.contract.read.declared.Lineage;
import dev.custody.processor.contract.read.names.Imports;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Which closeable objects have nothing to release when they are new: their constructors only fill
 * fields with plain values and collections. What they get later, a method puts into them.
 */
final class Emptiness {
  private static final int DEEPEST = 6;

  /** Classes for others to extend, which hold nothing themselves. */
  private static final Set<String> BASES =
      Set.of(
          "java.lang.Object",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer");

  private final Declarations declarations;
  private final TypeContracts types;
  private final Callees callees;

  Emptiness(Declarations declarations, TypeContracts types, Callees callees) {
    this.declarations = declarations;
    this.types = types;
    this.callees = callees;
  }

  /** Whether a constructor yields an object that has nothing to release yet. */
  boolean startsEmpty(ExecutableElement constructor, TypeElement owner) {
    return isClosedOnly(owner) && isEmpty(constructor, owner, 0);
  }

  /** Whether a method may give its object something to release. */
  boolean fills(ExecutableElement method, TypeElement owner) {
    return isClosedOnly(owner) && keeps(method, new HashSet<>());
  }

  /** Whether a type of these sources is a resource only because a supertype is. */
  private boolean isClosedOnly(TypeElement type) {
    return declarations.bodies().isSource(type)
        && types
            .of(type.asType())
            .filter(c -> c.kind() == TypeContract.Kind.MUST_RELEASE)
            .isPresent()
        && !isDescribed(type);
  }

  private boolean isDescribed(TypeElement type) {
    return types
        .ruling(type)
        .filter(ruling -> ruling.by().equals(declarations.context().symbols().type(type)))
        .isPresent();
  }

  private boolean keeps(ExecutableElement method, Set<ExecutableElement> seen) {
    Optional<BodyFacts> facts = declarations.bodies().of(method);
    if (facts.isEmpty() || !seen.add(method)) {
      return false;
    }
    return facts.get().keeps()
        || facts.get().called().stream()
            .flatMap(name -> callees.named(Lineage.owner(method), name).stream())
            .anyMatch(callee -> keeps(callee, seen));
  }

  private boolean isEmpty(ExecutableElement constructor, TypeElement type, int depth) {
    if (!declarations.bodies().isSource(type)) {
      return BASES.contains(type.getQualifiedName().toString());
    }
    Optional<Initial> initial = declarations.bodies().initial(type);
    Optional<BodyFacts> facts = declarations.bodies().of(constructor);
    if (depth > DEEPEST || initial.isEmpty() || isDescribed(type)) {
      return false;
    }
    Imports scope = initial.get().scope();
    if (!arePlain(initial.get().made(), constructor, scope)) {
      return false;
    }
    if (facts.isEmpty()) { // the compiler's own
      return constructor.getParameters().isEmpty() && extendsEmpty(type, depth);
    }
    boolean delegates = false;
    for (Value value : facts.get().made()) {
      if (value instanceof Value.Result call && isDelegation(call)) {
        delegates = true;
        List<ExecutableElement> meant = callees.meant(call, constructor, scope);
        if (meant.isEmpty()
            || !meant.stream().allMatch(c -> isEmpty(c, Lineage.owner(c), depth + 1))) {
          return false;
        }
      } else if (!isPlain(value, constructor, scope)) {
        return false;
      }
    }
    return delegates || extendsEmpty(type, depth);
  }

  private static boolean isDelegation(Value.Result call) {
    return call.method().equals("super") || call.method().equals("this");
  }

  /** Whether the constructor above, which nobody calls aloud, yields nothing to release. */
  private boolean extendsEmpty(TypeElement type, int depth) {
    return Lineage.superclass(type).stream()
        .flatMap(above -> ElementFilter.constructorsIn(above.getEnclosedElements()).stream())
        .filter(above -> above.getParameters().isEmpty())
        .anyMatch(above -> isEmpty(above, Lineage.owner(above), depth + 1));
  }

  private boolean arePlain(Collection<Value> values, ExecutableElement method, Imports scope) {
    return values.stream().allMatch(value -> isPlain(value, method, scope));
  }

  private boolean isPlain(Value value, ExecutableElement method, Imports scope) {
    if (value instanceof Value.New made) {
      return !made.anonymous()
          && callees.named(made.type(), method, scope).filter(this::isPlainToMake).isPresent();
    }
    if (!(value instanceof Value.Result call)) {
      return !(value instanceof Value.Other); // what a null check gave back
    }
    List<ExecutableElement> meant = callees.meant(call, method, scope);
    return !meant.isEmpty()
        && meant.stream()
            .allMatch(
                callee ->
                    !declarations.bodies().isSource(Lineage.owner(callee))
                        && isPlain(callee.getReturnType()));
  }

  private boolean isPlainToMake(TypeElement type) {
    boolean isThread =
        Lineage.ancestors(type).stream()
            .anyMatch(above -> above.getQualifiedName().contentEquals("java.lang.Thread"));
    return !isThread
        && (declarations.bodies().isSource(type)
            ? !types.isResource(type.asType())
            : isPlain(type.asType()));
  }

  private boolean isPlain(TypeMirror type) {
    return type.getKind().isPrimitive()
        || Lineage.element(type)
            .filter(element -> !types.isResource(type))
            .filter(element -> Names.isPlain(element.getQualifiedName().toString()))
            .isPresent();
  }
}
