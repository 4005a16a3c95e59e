package dev.custody.runtime;

import java.util.List;
import java.util.function.Supplier;

/** Metadata that was written by hand. */
record PlainMeta<T>(Class<T> type, Supplier<? extends T> supplier, List<OwnedField<T>> ownedFields)
    implements TypeMeta<T> {
  @Override
  public T create() {
    return supplier.get();
  }
}
