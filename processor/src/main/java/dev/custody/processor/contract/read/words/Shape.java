package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.Subject;
import dev.custody.processor.ir.MethodKey;
import dev.custody.processor.ir.TypeKey;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a method looks like from outside, as far as the meaning of an annotation depends on it.
 *
 * @param method its key
 * @param isStatic whether it has no receiver; true of constructors too
 * @param result the erased result type; of a constructor its class
 * @param resultIsReceiver whether the result's type is the declaring class or a supertype of it
 *     other than {@code Object}, so that the method may return its receiver
 */
public record Shape(MethodKey method, boolean isStatic, TypeKey result, boolean resultIsReceiver) {
  /** The parameters that are references, by number. */
  public List<Integer> references() {
    return IntStream.range(0, method.parameters().size())
        .filter(i -> !method.parameters().get(i).isPrimitive())
        .boxed()
        .toList();
  }

  /** Whether there is a result that is a reference; a new object is one. */
  public boolean returnsReference() {
    return !result.isPrimitive();
  }

  /** Who owns what a parameter takes over, as far as the declaration shows. */
  Subject keeper(int parameter) {
    if (method.isConstructor()) {
      return Subject.RESULT;
    }
    return isStatic ? Subject.parameter(parameter) : Subject.RECEIVER;
  }
}
