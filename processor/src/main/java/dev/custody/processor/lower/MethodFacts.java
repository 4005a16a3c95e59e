package dev.custody.processor.lower;

import dev.custody.processor.ir.MethodKey;
import java.util.List;

/**
 * What a method's text shows without lowering it. What its lambdas and local classes do counts as
 * its own; so do, for a constructor, the initialisers of the object.
 *
 * @param method a method, constructor or static initialiser that has code
 * @param calls the methods and constructors that it names in calls, creations and method
 *     references, in order, repeated where they are; calls that the language implies are not here
 * @param locks whether it takes an intrinsic lock
 */
public record MethodFacts(MethodKey method, List<MethodKey> calls, boolean locks) {
  public MethodFacts {
    calls = List.copyOf(calls);
  }
}
