package dev.custody.processor.rule.slot;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.Findings;

/** Fields that are part of their object: locks, collections, slots. A read yields their address. */
final class Embedded {
  private Embedded() {}

  static boolean is(Access access, Findings findings) {
    FieldKey key = access.field();
    if (key == null || access.written() != null) {
      return false;
    }
    FieldContract field = findings.contracts().field(key);
    return field.holdsLock() || field.kind() == FieldContract.Kind.SLOT;
  }
}
