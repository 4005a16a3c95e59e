package dev.custody.processor.contract.read.body;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a method has in common with those that it may implement: the types of parameters may differ,
 * where the method above is generic.
 */
record CallShape(String name, int parameters) {
  // Written out, as it is asked of every body: what the compiler makes is linked when it runs.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallShape shape
        && parameters == shape.parameters
        && name.equals(shape.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + parameters;
  }

  static CallShape of(MethodTree method) {
    return new CallShape(method.getName().toString(), method.getParameters().size());
  }

  static CallShape of(ExecutableElement method) {
    return new CallShape(method.getSimpleName().toString(), method.getParameters().size());
  }
}
