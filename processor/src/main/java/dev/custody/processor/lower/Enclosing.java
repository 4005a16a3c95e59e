package dev.custody.processor.lower;

import com.sun.source.tree.ClassTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A class around the code that is being lowered.
 *
 * @param type the class
 * @param tree its declaration
 * @param outer the class around it
 * @param hasOuterInstance whether its objects know one of {@code outer}, in the field {@link
 *     #OUTER_FIELD}
 * @param captured the variables of enclosing methods that a local or anonymous class keeps
 */
record Enclosing(
    TypeElement type,
    ClassTree tree,
    @Nullable Enclosing outer,
    boolean hasOuterInstance,
    List<VariableElement> captured) {
  /** The field of an inner class that holds the enclosing object, as javac names it. */
  static final String OUTER_FIELD = "this$0";

  Enclosing {
    captured = List.copyOf(captured);
  }

  /** The class around, if it is known. */
  Optional<Enclosing> around() {
    return Optional.ofNullable(outer);
  }
}
