package dev.custody.processor.contract.read;

import dev.custody.processor.contract.Origin;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.read.words.TypeClause;
import dev.custody.processor.ir.TypeKey;

/**
 * What was decided of a type and who decided it.
 *
 * @param clause the decision
 * @param by the type whose declaration says so: the type itself or a supertype
 * @param origin who says so there
 */
record Ruling(TypeClause clause, TypeKey by, Origin origin) {
  /** Whether instances carry an obligation. */
  boolean isResource() {
    return clause.kind() != TypeContract.Kind.PLAIN;
  }
}
