package dev.custody.processor.frontend;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A public method of the running compiler's API that Java 17 did not have. */
final class LaterMethod {
  private final Method method;

  private LaterMethod(Method method) {
    this.method = method;
  }

  /** The method of a public type; null before the version that brought it. */
  static @Nullable LaterMethod find(
      Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      Method method = owner.getMethod(name, parameters);
      return result.isAssignableFrom(method.getReturnType()) ? new LaterMethod(method) : null;
    } catch (NoSuchMethodException before) {
      return null;
    }
  }

  /**
   * Calls it.
   *
   * @throws RuntimeException what the method throws
   */
  @Nullable Object call(Object receiver, Object... arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("this compiler's API has changed: " + method, e);
    }
  }
}
