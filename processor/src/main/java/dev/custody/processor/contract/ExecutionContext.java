package dev.custody.processor.contract;

import java.util.Set;

/**
 * Where ordinary code runs, as an annotation of the user's says: an event loop, a render thread.
 *
 * @param type the qualified name of the annotation
 * @param maySleep whether its code may block
 * @param isExclusive whether code of other contexts must not call its code
 * @param calls the qualified names of the contexts whose code it may call all the same
 */
public record ExecutionContext(
    String type, boolean maySleep, boolean isExclusive, Set<String> calls) {
  public ExecutionContext {
    calls = Set.copyOf(calls);
  }

  /** The name that messages use. */
  public String name() {
    return "@" + type.substring(type.lastIndexOf('.') + 1);
  }

  /** Whether code of this context must not call code of another. */
  public boolean isBarredFrom(ExecutionContext other) {
    return other.isExclusive && !other.type.equals(type) && !calls.contains(other.type);
  }
}
