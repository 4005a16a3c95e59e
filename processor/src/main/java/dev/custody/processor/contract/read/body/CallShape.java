package dev.custody.processor.contract.read.body;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.ExecutableElement;

/**
 * What a method has in common with those that it may implement: the types of parameters may differ,
 * where the method above is generic.
 */
record CallShape(String name, int parameters) {
  static CallShape of(MethodTree method) {
    return new CallShape(method.getName().toString(), method.getParameters().size());
  }

  static CallShape of(ExecutableElement method) {
    return new CallShape(method.getSimpleName().toString(), method.getParameters().size());
  }
}
