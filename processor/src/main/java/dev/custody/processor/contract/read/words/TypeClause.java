package dev.custody.processor.contract.read.words;

import dev.custody.processor.contract.TypeContract;
import java.util.List;

/**
 * What the annotations of a type say of its instances.
 *
 * @param kind how they are owned
 * @param releasedBy names of the methods that release, empty where these say so themselves
 * @param functions names of the functions that release an instance that they are given
 * @param idempotent whether releasing twice is harmless
 * @param inherited whether it holds for subtypes
 */
public record TypeClause(
    TypeContract.Kind kind,
    List<String> releasedBy,
    List<String> functions,
    boolean idempotent,
    boolean inherited) {
  public TypeClause {
    releasedBy = List.copyOf(releasedBy);
    functions = List.copyOf(functions);
  }
}
