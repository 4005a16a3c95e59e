package dev.custody.processor.generate;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What is generated for a type.
 *
 * @param type the type
 * @param fields the fields that own something, inherited ones first
 * @param count the constant that gives access to the count, where one can be used
 * @param canCreate whether a constructor without parameters makes its objects
 */
record MetaPlan(
    TypeElement type, List<FieldPlan> fields, Optional<VariableElement> count, boolean canCreate) {
  MetaPlan {
    fields = List.copyOf(fields);
  }
}
