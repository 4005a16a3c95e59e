package dev.custody.processor.contract.read.body;

import dev.custody.processor.contract.read.names.Imports;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one body shows without types.
 *
 * @param effort how much it does
 * @param returned the values of its return statements, local variables replaced by what was
 *     assigned to them
 * @param uses how each parameter is used, in lists that nobody changes
 * @param touched the fields on which it calls something, with the names of what it calls, or which
 *     it passes on, with {@link #PASSED}
 * @param ended the fields on which it calls something that sounds like a release
 * @param called the methods of the same object that it calls by simple name
 * @param made of a constructor, the objects that it makes and the results of what it calls
 * @param keeps whether it stores in a field what it made or got by a call, or adds to a field
 * @param failure how it can come to throw what it declares
 * @param scope what names mean in its file
 */
public record BodyFacts(
    Effort effort,
    List<Value> returned,
    List<List<Use>> uses,
    Map<String, Set<String>> touched,
    Set<String> ended,
    Set<String> called,
    List<Value> made,
    boolean keeps,
    Failure failure,
    Imports scope) {
  /** Stands among the names of methods for an argument of one. */
  public static final String PASSED = "";

  /** How much a body does. */
  public enum Effort {
    /** It calls nothing: empty, only assignments of constants, or only a throw. */
    NOTHING,
    /** Besides, it calls the method that it overrides. */
    ONLY_SUPER,
    /** Anything more. */
    SOMETHING
  }

  public BodyFacts {
    returned = List.copyOf(returned);
    uses = List.copyOf(uses);
    touched = Map.copyOf(touched);
    ended = Set.copyOf(ended);
    called = Set.copyOf(called);
    made = List.copyOf(made);
  }

  /** The same with other uses of the parameters. */
  BodyFacts with(List<List<Use>> others) {
    return new BodyFacts(
        effort, returned, others, touched, ended, called, made, keeps, failure, scope);
  }
}
