package dev.custody.processor.rule.slot;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** What nothing keeps alive may at most be looked at. */
final class RcuProtection implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "rcu-protection",
              "nothing keeps `%s` alive here",
              "A reference that the rcu region protects is used only inside that region.")
          .kernel("check_kfunc_args, check_mem_access");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      Reference reference = passed.reference();
      // What is still in a collection may be counted or taken out while the lock is held.
      boolean isLinked =
          reference.lease() == Lease.NONE_OR_LOCK
              && (passed.is(Effect.Acquires.class) || isMember(passed, call));
      if (reference.isUnprotected() && !isLinked) {
        report(reference, call.position(), findings);
      }
    }
  }

  private static boolean isMember(Passed passed, CallSite call) {
    return call.has(Effect.RequiresLock.class) && !passed.isGivenAway(call);
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    Reference object = access.reference(state);
    if (object == null || !object.isUnprotected() || Embedded.is(access, findings)) {
      return;
    }
    if (object.lease() == Lease.LOST || access.written() != null) {
      report(object, access.position(), findings);
    }
  }

  private static void report(Reference reference, Position position, Findings findings) {
    String help = "use it in the rcu region in which it was read, or acquire a reference there";
    findings.add(Plain.of(INFO, position, reference, findings, help));
  }
}
