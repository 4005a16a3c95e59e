package dev.custody.processor.rule.lock;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Guards;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A method gives back the locks that it takes, on every path. */
final class LockHeldAtExit implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "lock-held-at-exit",
              "`%s` is still held at the end",
              "A lock that was taken is given back on every path.")
          .kernel("check_resource_leak");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    if (!exit.isOutermost()) {
      return;
    }
    for (Held held : state.around().locks()) {
      boolean isFault =
          findings.profile().has(Setting.BALANCED_EXITS)
              || (held.mode().permits()
                  ? isOwn(held, findings) && findings.givesBack(held)
                  : isForgotten(held, exit, findings) || isOwn(held, findings));
      if (isFault && !findings.promisesLock(held)) {
        String help =
            exit.byException()
                ? "give it back in a finally block"
                : "give it back before this, or in a finally block";
        findings.add(Plain.at(INFO, exit.position(), held.name(), findings, help));
      }
    }
  }

  /** What another method gives back, this one may have taken for whoever calls that. */
  private static boolean isForgotten(Held held, Exit exit, Findings findings) {
    FieldKey field = held.field();
    boolean isForOthers =
        exit.exception() == null
            && field != null
            && findings.contracts().isGivenBackByOthers(Guards.whole(field));
    return !isForOthers && findings.isGivenBackElsewhere(held);
  }

  /** Whether nobody but the method at work gives the lock back that it took. */
  private static boolean isOwn(Held held, Findings findings) {
    FieldKey field = held.field();
    return field != null && findings.contracts().isPaired(Guards.whole(field));
  }
}
