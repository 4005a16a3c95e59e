package dev.custody.processor.verify;

import dev.custody.processor.contract.Contracts;
import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Region;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.contract.TypeContract.Trait;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** What keeps alive what is lent. */
final class Leases {
  private final Contracts contracts;
  private final Program program;

  Leases(Contracts contracts, Program program) {
    this.contracts = contracts;
    this.program = program;
  }

  /**
   * Whether the rcu region protects what is loaded now. A held lock is such a region, and a program
   * that never sleeps is in one all the time.
   */
  boolean isProtected(State state) {
    return state.around().isOpen(Region.RCU)
        || !state.around().locks().isEmpty()
        || program.neverSleeps().isPresent();
  }

  /** Of what a guarded collection lends, or keeps: the lock. */
  Lease underLock(TypeKey type) {
    return contracts.type(type).kind() == TypeContract.Kind.REFCOUNTED
        ? Lease.LOCK_COUNTED
        : Lease.LOCK;
  }

  /** Of what a call lends: the lock it requires, or what keeps the lender alive. */
  Lease ofResult(State state, CallSite site) {
    if (site.has(Effect.RequiresLock.class)) {
      return underLock(site.call().resultType());
    }
    for (Operand argument : site.invoke().arguments()) {
      Reference lender = state.reference(state.value(argument));
      if (lender != null && lender.isBorrowed() && lender.lease() != Lease.LASTING) {
        return lender.lease();
      }
    }
    return Lease.LASTING;
  }

  /** Of what is loaded from a shared slot. */
  Lease ofSlot(State state, TypeKey type) {
    if (!isProtected(state)) {
      return Lease.NONE;
    }
    return contracts.type(type).is(Trait.LINKABLE) ? Lease.REGION_OR_LOCK : Lease.REGION;
  }

  /**
   * Of what a field of a kernel object leads to.
   *
   * @param owner the reference to the object; null if it is none that is followed
   * @param vouched whether the field says that what it leads to is protected
   */
  Lease ofField(State state, @org.jspecify.annotations.Nullable Reference owner, boolean vouched) {
    boolean stale = owner != null && owner.isUnprotected();
    return vouched && !stale && isProtected(state) ? Lease.REGION : Lease.NONE;
  }
}
