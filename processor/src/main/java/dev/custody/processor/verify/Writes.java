package dev.custody.processor.verify;

import dev.custody.processor.ir.Position;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Through which kind of reference each write statement went first, over all paths. Kernel: {@code
 * insn_aux_data[].ptr_type}. Confined to one thread.
 */
final class Writes {
  private final Map<Position, Optional<Lease>> first = new HashMap<>();

  /** Notes a write; false if the statement wrote through another kind before. */
  boolean isSame(Position statement, Reference through) {
    Optional<Lease> kind = through.isOwning() ? Optional.empty() : Optional.of(through.lease());
    return first.computeIfAbsent(statement, unused -> kind).equals(kind);
  }
}
