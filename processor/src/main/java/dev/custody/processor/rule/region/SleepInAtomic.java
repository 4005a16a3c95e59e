package dev.custody.processor.rule.region;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** What may sleep is not called where the program must not. */
final class SleepInAtomic implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "sleep-in-atomic",
              "`%s` may sleep, which is not allowed here",
              "What may sleep is called outside of regions and locks that forbid it.")
          .kernel("check_kfunc_call, check_helper_call");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (!call.isFollowed() && isAtomic(state, findings) && findings.maySleep(call)) {
      String name = call.call().method().name();
      String help = "call it before, or after the region or lock is left";
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    }
  }

  private static boolean isAtomic(State state, Findings findings) {
    boolean locks = state.around().locks().stream().anyMatch(held -> !held.mode().maySleep());
    if (locks && findings.profile().has(Setting.NO_CALLS_UNDER_LOCKS)) {
      return false; // the kernel refuses any call there
    }
    return locks
        || findings.program().neverSleeps()
        || state.around().regions().stream().anyMatch(open -> !open.region().maySleep());
  }
}
