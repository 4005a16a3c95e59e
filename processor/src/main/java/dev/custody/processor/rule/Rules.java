package dev.custody.processor.rule;

import dev.custody.processor.verify.Rule;
import java.util.List;

/** The list of all rules. */
public final class Rules {
  private Rules() {}

  /** Every rule, by id. */
  public static List<Rule> all() {
    return List.of(
        new BorrowedPassedOn(),
        new BorrowedSlot(),
        new CallInCriticalSection(),
        new Comparator(),
        new Deadlock(),
        new DoubleRelease(),
        new ExceptionInCallback(),
        new ExceptionWithResources(),
        new IrqImbalance(),
        new IrqOrder(),
        new IteratorState(),
        new KptrStore(),
        new LockHeldAtExit(),
        new LockNotHeld(),
        new MaybeNull(),
        new MixedKinds(),
        new NotOwned(),
        new NotRefcounted(),
        new NullConstant(),
        new OverwrittenReference(),
        new PercpuUnpublished(),
        new PreemptImbalance(),
        new ProgramType(),
        new RcuImbalance(),
        new RcuNested(),
        new RcuProtection(),
        new ReferenceLeak(),
        new RegionImbalance(),
        new SleepInAtomic(),
        new StaleBorrow(),
        new TypeMismatch(),
        new UnboundedLoop(),
        new UnlockOrder(),
        new UnlockOtherLock(),
        new UnlockWithoutLock(),
        new UseAfterRelease(),
        new WrongDestructor(),
        new WrongLockHeld());
  }
}
