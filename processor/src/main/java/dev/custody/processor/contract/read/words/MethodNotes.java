package dev.custody.processor.contract.read.words;

import dev.custody.processor.ir.TypeKey;
import java.util.List;

/**
 * What is written at the declaration of a method or constructor.
 *
 * @param method its annotations
 * @param parameters the annotations of each parameter, in lists that nobody changes
 * @param thrown unchecked exceptions that its declaration lists
 */
public record MethodNotes(List<Note> method, List<List<Note>> parameters, List<TypeKey> thrown) {
  public MethodNotes {
    method = List.copyOf(method);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** Whether nothing is written. */
  public boolean isEmpty() {
    for (List<Note> parameter : parameters) {
      if (!parameter.isEmpty()) {
        return false;
      }
    }
    return method.isEmpty() && thrown.isEmpty();
  }
}
