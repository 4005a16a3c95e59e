package dev.custody.processor.plugin;

import dev.custody.processor.frontend.CompilationContext;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.lower.ClassBodies;
import dev.custody.processor.lower.Lowered;
import dev.custody.processor.verify.Bodies;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of one top-level class that calls are followed into: those that nobody outside the
 * package can call and nothing overrides.
 */
final class Followed implements Bodies {
  private final CompilationContext context;
  private final ClassBodies bodies;

  Followed(CompilationContext context, ClassBodies bodies) {
    this.context = context;
    this.bodies = bodies;
  }

  @Override
  public Optional<Body> of(MethodKey method) {
    if (!mayBe(method)) {
      return Optional.empty();
    }
    return body(method);
  }

  private Optional<Body> body(MethodKey method) {
    return bodies
        .body(method)
        .flatMap(
            lowered ->
                lowered instanceof Lowered.Complete complete
                    ? Optional.of(complete.body())
                    : Optional.empty());
  }

  @Override
  public Optional<Body> apart(MethodKey method) {
    boolean isStatic =
        context
            .symbols()
            .element(method)
            .filter(element -> element.getModifiers().contains(Modifier.STATIC))
            .isPresent();
    return isStatic && !mayBe(method) ? body(method) : Optional.empty();
  }

  @Override
  public Optional<Body> written(MethodKey method) {
    return body(method);
  }

  /** Whether calls of a method are followed. */
  boolean mayBe(MethodKey method) {
    return context.symbols().element(method).filter(Followed::runsSurely).isPresent();
  }

  private static boolean runsSurely(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED)) {
      return false;
    }
    return modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.FINAL)
        || method.getKind() == ElementKind.CONSTRUCTOR
        || isFinal(method.getEnclosingElement());
  }

  private static boolean isFinal(@Nullable Element type) {
    return type != null && type.getModifiers().contains(Modifier.FINAL);
  }
}
