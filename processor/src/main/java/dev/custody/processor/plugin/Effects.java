package dev.custody.processor.plugin;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.CompilerContracts;
import dev.custody.processor.contract.read.RunsAs;
import dev.custody.processor.contract.read.file.ContractSource;
import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call can matter to verification, by method and receiver; remembered.
 *
 * <p>Putting a contract together costs much more than looking at the types in a signature, and most
 * calls have no resource in theirs: only where a type is a resource, or somebody has written
 * something of a method of that name, the contract is asked for.
 */
final class Effects {
  private final CompilationContext context;
  private final Contracts contracts;
  private final Spoken spoken;
  private final RunsAs runsAs;
  private final Map<ExecutableElement, Map<@Nullable Element, Boolean>> known = new HashMap<>();

  Effects(CompilationContext context, CompilerContracts contracts, ContractSource files) {
    this.context = context;
    this.contracts = contracts;
    this.runsAs = contracts.runsAs();
    this.spoken = new Spoken(context.symbols(), files, contracts.lineage());
  }

  /** The class of a receiver's static type; the method's own class where it has none. */
  @Nullable Element owner(@Nullable TypeMirror receiver, ExecutableElement method) {
    return receiver instanceof DeclaredType declared
        ? declared.asElement()
        : method.getEnclosingElement();
  }

  /**
   * Whether a method's own contract is worth asking for, though its body calls nothing that
   * matters: it is annotated, or takes a resource, or what it overrides is spoken of.
   */
  boolean mayPromise(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (isResource(parameter) || Spoken.isOfAFamily(parameter)) {
        return true;
      }
    }
    return Spoken.isOfAFamily(method)
        || (!method.getParameters().isEmpty()
            && method.getEnclosingElement() instanceof TypeElement owner
            && isSpokenOf(method, owner));
  }

  /** Whether a method releases its object and has fields to release along with it. */
  boolean owes(ExecutableElement method, MethodKey key) {
    return method.getParameters().isEmpty()
        && !method.getReturnType().getKind().equals(TypeKind.DECLARED)
        && !contracts.owed(key).isEmpty();
  }

  /** Whether a variable is a field that a method must release before it assigns it. */
  boolean mayLose(VariableElement variable, MethodKey method) {
    return variable.getKind() == ElementKind.FIELD
        && isResource(variable)
        && contracts.kept(method).stream()
            .anyMatch(kept -> kept.field().equals(context.symbols().field(variable)));
  }

  /** Whether a method runs as a BPF program or in a context: then all that it does matters. */
  boolean isBound(ExecutableElement method) {
    return runsAs.isBound(method);
  }

  /** Whether the contract has an effect on ownership, locks or regions. */
  boolean matters(ExecutableElement method, @Nullable Element receiver) {
    Map<@Nullable Element, Boolean> byReceiver =
        known.computeIfAbsent(method, key -> new HashMap<>(2));
    Boolean answer = byReceiver.get(receiver);
    if (answer == null) {
      answer =
          receiver instanceof TypeElement type
              && (releases(method, type)
                  || ((isOfResources(method) || isSpokenOf(method, type)) && ask(method, type)));
      byReceiver.put(receiver, answer);
    }
    return answer;
  }

  /** Whether the receiver's type says that a method of this name releases. */
  private boolean releases(ExecutableElement method, TypeElement receiver) {
    TypeContract type = contracts.type(context.symbols().type(receiver));
    return type.isResource()
        && !method.getModifiers().contains(Modifier.STATIC)
        && type.releasedBy().contains(method.getSimpleName().toString());
  }

  /**
   * Whether a method makes, gives or takes a resource. One that is only called on a resource can do
   * nothing to it that is neither written anywhere nor its type's releasing.
   */
  private boolean isOfResources(ExecutableElement method) {
    Element made =
        method.getKind() == ElementKind.CONSTRUCTOR ? method.getEnclosingElement() : null;
    if (made instanceof TypeElement type
        ? isResource(context.symbols().type(type))
        : isResource(context.symbols().type(method.getReturnType()))) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isResource(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean isResource(VariableElement parameter) {
    return isResource(context.symbols().type(parameter.asType()));
  }

  private boolean isResource(TypeKey type) {
    return contracts.type(type).isResource();
  }

  private boolean isSpokenOf(ExecutableElement method, TypeElement receiver) {
    String name = method.getSimpleName().toString();
    return spoken.of(receiver, name)
        || (method.getEnclosingElement() instanceof TypeElement owner
            && !owner.equals(receiver)
            && spoken.of(owner, name));
  }

  private boolean ask(ExecutableElement method, TypeElement receiver) {
    MethodContract contract =
        contracts.method(context.symbols().method(method), context.symbols().type(receiver));
    return contract.kernel().isPresent() || anyMatters(contract.effects());
  }

  private static boolean anyMatters(List<Effect> effects) {
    for (Effect effect : effects) {
      if (matters(effect)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matters(Effect effect) {
    return !effect.isQuiet()
        && !(effect instanceof Effect.Wraps
            || effect instanceof Effect.Checks
            || effect instanceof Effect.Halts);
  }
}
