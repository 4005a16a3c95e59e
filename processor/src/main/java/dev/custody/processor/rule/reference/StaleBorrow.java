package dev.custody.processor.rule.reference;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;

/** What is borrowed ends with the lock or region that kept it alive. */
final class StaleBorrow implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "stale-borrow",
              "`%s` is used after the lock that kept it alive was given back",
              "What is borrowed from a guarded collection is used only until the next unlock.")
          .kernel("release_reference, invalidate_non_owning_refs");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed()) {
      return;
    }
    call.invoke().receiver().ifPresent(r -> check(r, call.position(), state, findings));
    call.invoke().arguments().forEach(a -> check(a, call.position(), state, findings));
  }

  private static void check(Operand operand, Position position, State state, Findings findings) {
    Reference reference = state.reference(state.value(operand));
    if (reference != null) {
      report(reference, position, findings);
    }
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    Reference object = access.reference(state);
    if (object != null) {
      report(object, access.position(), findings);
    }
  }

  private static void report(Reference reference, Position position, Findings findings) {
    if (reference.isStale()) {
      String help = "use it before the unlock, or acquire a reference of your own";
      findings.add(Plain.of(INFO, position, reference, findings, help));
    }
  }
}
