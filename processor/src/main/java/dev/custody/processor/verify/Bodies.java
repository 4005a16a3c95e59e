package dev.custody.processor.verify;

import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.MethodKey;
import java.util.Optional;

/** The bodies that calls may be followed into: non-public methods of the same top-level class. */
@FunctionalInterface
public interface Bodies {
  /** No body is known. */
  Bodies NONE = method -> Optional.empty();

  /**
   * The body that a call of a method surely runs; empty if it is not known or may be overridden.
   * The same object for the same method each time.
   */
  Optional<Body> of(MethodKey method);

  /**
   * The body of a method of the same top-level class that others can call too: from a program it is
   * verified by itself, as the kernel does with a global subprogram. The same object each time.
   */
  default Optional<Body> apart(MethodKey method) {
    return Optional.empty();
  }

  /**
   * The body that a method of the same top-level class has, whoever may override it. The same
   * object each time.
   */
  default Optional<Body> written(MethodKey method) {
    return Optional.empty();
  }
}
