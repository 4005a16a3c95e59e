package dev.custody.processor.generate;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * One field that owns something.
 *
 * @param field the field
 * @param owner the class that declares it
 * @param through the class through which it is read: the type itself, unless it hides the field
 * @param disposal how its value is released
 * @param kind how its value is got at
 */
record FieldPlan(
    VariableElement field, TypeElement owner, TypeElement through, Disposal disposal, Kind kind) {
  /** How the value of a field is got at. */
  enum Kind {
    /** Read. */
    PLAIN,
    /** Read by the accessor of a record's component. */
    COMPONENT,
    /** Exchanged. */
    SLOT
  }

  String name() {
    return field.getSimpleName().toString();
  }
}
