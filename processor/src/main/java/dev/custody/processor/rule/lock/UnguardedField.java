package dev.custody.processor.rule.lock;

import dev.custody.processor.contract.FieldContract;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Origin;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Monitors;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** A field that names the lock which guards it is used only while that is held. */
final class UnguardedField implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "unguarded-field",
          "`%s` is used without `%s`, which guards it",
          "A field that is annotated `@GuardedBy` is used only while that lock is held.");

  private static final String STAMPED_LOCK = "java.util.concurrent.locks.StampedLock";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return false;
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    FieldKey field = access.field();
    if (field == null) {
      return;
    }
    String guard = findings.contracts().field(field).guardedBy();
    int self = state.self();
    boolean isOwn = access.object(state) == self || access.object(state) == 0;
    if (guard.isEmpty()
        || guard.equals(field.name()) // what it leads to is meant
        || !isOwn
        || (self != 0 && state.isMaking())
        || !isKnown(new FieldKey(field.owner(), guard), findings)
        || Monitors.held(state).anyMatch(held -> isThat(held, field, guard, self))
        || !findings.knowsLocks()) {
      return;
    }
    String help = "take `" + guard + "` first, or annotate the method so that its callers do";
    findings.add(Plain.at(INFO, access.position(), field.name(), findings, help).naming(guard));
  }

  /** Whether the guard is an intrinsic lock or one of the JDK's, whose taking can be seen. */
  private static boolean isKnown(FieldKey guard, Findings findings) {
    if (guard.name().equals("this")) {
      return true;
    }
    FieldContract contract = findings.contracts().field(guard);
    String type = contract.type().name();
    return !contract.origin().equals(Origin.UNKNOWN)
        && type.startsWith("java.")
        && !type.equals(STAMPED_LOCK);
  }

  private static boolean isThat(Held held, FieldKey field, String guard, int self) {
    if (guard.equals("this")) {
      return held.object() == self && held.field() == null;
    }
    return held.field() != null
        && (held.object() == self || held.object() == 0)
        && Guards.whole(held.field()).equals(new FieldKey(field.owner(), guard));
  }
}
