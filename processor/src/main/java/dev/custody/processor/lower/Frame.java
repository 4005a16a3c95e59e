package dev.custody.processor.lower;

import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.ir.Variable;
import dev.custody.processor.lower.graph.BodyBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The locals of a body, by the variables of the source. */
final class Frame {
  private final Unit unit;
  private final BodyBuilder code;
  private final Map<VariableElement, Local> locals = new HashMap<>();
  private @Nullable Local self;

  Frame(Unit unit, BodyBuilder code) {
    this.unit = unit;
    this.code = code;
  }

  /** Declares the receiver. */
  void receiver(TypeElement type) {
    self = code.local(Variable.Kind.THIS, "this", unit.symbols().type(type));
  }

  /** The receiver; empty in static code. */
  Optional<Local> self() {
    return Optional.ofNullable(self);
  }

  /** Declares a variable; a second declaration is the same local, in scope again. */
  Local declare(VariableElement variable, Variable.Kind kind) {
    Local known = locals.get(variable);
    if (known != null) {
      code.reopen(known);
      return known;
    }
    TypeKey type = unit.key(variable.asType());
    Local local = code.local(kind, variable.getSimpleName().toString(), type);
    locals.put(variable, local);
    return local;
  }

  /** The local of a variable that is in scope. */
  Local of(VariableElement variable) {
    Local local = locals.get(variable);
    if (local == null) {
      throw new IllegalStateException("variable without a local: " + variable);
    }
    return local;
  }
}
