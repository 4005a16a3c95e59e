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
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** While a program holds a lock, it calls only what works under locks. */
final class CallInCriticalSection implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "call-in-critical-section",
              "`%s` is called while a lock is held",
              "While a program holds a lock, it calls only what works under locks.")
          .kernel("check_helper_call, check_kfunc_call");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final List<Class<? extends Effect>> WORK_UNDER_LOCKS =
      List.of(
          Effect.RequiresLock.class,
          Effect.TryLocks.class,
          Effect.Unlocks.class,
          Effect.Iterates.class);

  /** What makes a method more than a piece of plain Java. */
  private static final List<Class<? extends Effect>> FUNCTIONS =
      List.of(
          Effect.Acquires.class,
          Effect.Releases.class,
          Effect.Takes.class,
          Effect.Exchanges.class,
          Effect.Locks.class,
          Effect.Enters.class,
          Effect.Leaves.class,
          Effect.Looks.class,
          Effect.Runs.class,
          Effect.Halts.class,
          Effect.MaySleep.class);

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return profile.has(Setting.NO_CALLS_UNDER_LOCKS);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    boolean isCalled =
        !state.around().locks().isEmpty()
            && !call.isFollowed()
            && isFunction(call)
            && !worksUnderLocks(call);
    if (isCalled) {
      String name = call.call().method().name();
      String help = "call it before the lock is taken, or after it is given back";
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    }
  }

  private static boolean isFunction(CallSite call) {
    return call.contract().kernel().isPresent()
        || call.apart() != null
        || FUNCTIONS.stream().anyMatch(call::has);
  }

  private static boolean worksUnderLocks(CallSite call) {
    return WORK_UNDER_LOCKS.stream().anyMatch(call::has) || counts(call);
  }

  /** Whether the result is one more count of an argument. */
  private static boolean counts(CallSite call) {
    List<Effect.Acquires> acquired = call.contract().effects(Effect.Acquires.class);
    return acquired.stream().anyMatch(e -> e.subject().equals(Subject.RESULT))
        && acquired.stream().anyMatch(e -> e.subject().kind() == Subject.Kind.PARAMETER);
  }
}
