package dev.custody.processor.plugin;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.frontend.CompilationContext;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Whether a call can matter to verification, by method and receiver; remembered. */
final class Effects {
  private record Callee(ExecutableElement method, @Nullable Element receiver) {}

  private final CompilationContext context;
  private final Contracts contracts;
  private final Map<Callee, Boolean> known = new HashMap<>();

  Effects(CompilationContext context, Contracts contracts) {
    this.context = context;
    this.contracts = contracts;
  }

  /** The class of a receiver's static type; the method's own class where it has none. */
  @Nullable Element owner(@Nullable TypeMirror receiver, ExecutableElement method) {
    return receiver instanceof DeclaredType declared
        ? declared.asElement()
        : method.getEnclosingElement();
  }

  /**
   * Whether a method's own contract is worth asking for, though its body calls nothing that
   * matters: it is annotated, or takes a resource. Contracts of all declared methods would cost
   * several times those of all called ones.
   */
  boolean mayPromise(ExecutableElement method) {
    return isAnnotated(method) || method.getParameters().stream().anyMatch(this::mayBeOwed);
  }

  private boolean mayBeOwed(VariableElement parameter) {
    return isAnnotated(parameter)
        || contracts.type(context.symbols().type(parameter.asType())).isResource();
  }

  private static boolean isAnnotated(Element declaration) {
    return declaration.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> !name.contentEquals("Override"));
  }

  /** Whether the contract has an effect on ownership, locks or regions. */
  boolean matters(ExecutableElement method, @Nullable Element receiver) {
    Callee callee = new Callee(method, receiver);
    Boolean answer = known.get(callee);
    if (answer == null) {
      answer = receiver instanceof TypeElement type && ask(method, type);
      known.put(callee, answer);
    }
    return answer;
  }

  private boolean ask(ExecutableElement method, TypeElement receiver) {
    MethodContract contract =
        contracts.method(context.symbols().method(method), context.symbols().type(receiver));
    return !contract.programTypes().isEmpty()
        || contract.effects().stream().anyMatch(Effects::matters);
  }

  private static boolean matters(Effect effect) {
    return !(effect instanceof Effect.Borrows
        || effect instanceof Effect.Escapes
        || effect instanceof Effect.Returns
        || effect instanceof Effect.Checks
        || effect instanceof Effect.Halts
        || effect instanceof Effect.MaySleep);
  }
}
