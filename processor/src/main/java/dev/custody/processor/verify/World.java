package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.ir.TypeHierarchy;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Conditions;
import dev.custody.processor.verify.state.Profile;

/**
 * What stays the same while one body is verified.
 *
 * @param contracts of methods, types and fields
 * @param types the type hierarchy
 * @param callees which calls are followed
 * @param conditions what branches teach
 * @param profile how much is known and forgiven
 * @param program what the body runs as
 * @param writes through what write statements have gone
 */
record World(
    Contracts contracts,
    TypeHierarchy types,
    Callees callees,
    Conditions conditions,
    Profile profile,
    Program program,
    Writes writes) {
  private static final TypeKey AUTO_CLOSEABLE = new TypeKey("java.lang.AutoCloseable");

  /** What keeps alive what is lent. */
  Leases leases() {
    return new Leases(contracts, program);
  }

  /** Whether objects of a type can be closed and need not be, such as streams over an array. */
  boolean ownsNothing(TypeKey type) {
    return types.isSubtype(type, AUTO_CLOSEABLE) && !contracts.type(type).isResource();
  }

  /** What becomes of what is put into collections. */
  Containers containers() {
    return new Containers(contracts);
  }
}
