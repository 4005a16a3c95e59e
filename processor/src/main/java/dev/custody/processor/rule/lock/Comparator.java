package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** A comparator only looks. */
final class Comparator implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "comparator",
              "the comparator calls `%s`",
              "A comparator runs inside the operation on its tree: it neither locks nor takes anything out.")
          .kernel("check_special_kfunc, process_spin_lock");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Unlocks.class)
        || callee.has(Effect.TryLocks.class)
        || callee.has(Effect.Locks.class)
        || callee.has(Effect.RequiresLock.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed() || !changes(call) || !findings.isInComparator(state)) {
      return;
    }
    String name = call.call().method().name();
    String help = "compare by the fields of the two elements";
    findings.add(Plain.at(INFO, call.position(), name, findings, help));
  }

  private static boolean changes(CallSite call) {
    return call.has(Effect.Unlocks.class)
        || call.has(Effect.TryLocks.class)
        || call.has(Effect.Locks.class)
        || takesOut(call);
  }

  /** Whether a given element is taken out of a guarded collection. */
  private static boolean takesOut(CallSite call) {
    if (!call.has(Effect.RequiresLock.class) || !call.acquires()) {
      return false;
    }
    long references =
        call.call().method().parameters().stream().filter(type -> !type.isPrimitive()).count();
    boolean ofReceiver =
        call.contract().effects(Effect.RequiresLock.class).stream()
            .anyMatch(e -> e.lock().kind() == Subject.Kind.RECEIVER);
    return references > (ofReceiver ? 0 : 1);
  }
}
