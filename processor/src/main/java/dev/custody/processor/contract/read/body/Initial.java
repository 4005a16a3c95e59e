package dev.custody.processor.contract.read.body;

import dev.custody.processor.contract.read.names.Imports;
import java.util.Set;

/**
 * How the fields of new objects of a class get their values before a constructor's own code runs.
 *
 * @param made the objects made and the results of the methods called
 * @param scope what names mean there
 */
public record Initial(Set<Value> made, Imports scope) {
  public Initial {
    made = Set.copyOf(made);
  }
}
