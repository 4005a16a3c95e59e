package dev.custody.processor.contract.read.file;

import dev.custody.processor.ir.TypeKey;
import java.util.Optional;

/** A set of contract files, read as far as it is asked. */
public interface ContractSource {
  /** What the files say of a type, if they name it. */
  Optional<TypeNotes> type(TypeKey type);

  /** Whether the files name any type of a package. */
  boolean covers(String packageName);
}
