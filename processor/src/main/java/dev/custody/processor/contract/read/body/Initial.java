package dev.custody.processor.contract.read.body;

import dev.custody.processor.contract.read.names.Imports;
import java.util.List;

/**
 * How the fields of new objects of a class get their values before a constructor's own code runs.
 *
 * @param made the objects made and the results of the methods called
 * @param scope what names mean there
 */
public record Initial(List<Value> made, Imports scope) {
  public Initial {
    made = List.copyOf(made);
  }
}
