package dev.custody.processor.rule.region;

import dev.custody.processor.contract.kernel.ProgramKind;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;
import java.util.Optional;

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
    boolean locks = state.around().locks().stream().anyMatch(held -> !held.mode().maySleep());
    if (locks && findings.profile().has(Setting.NO_CALLS_UNDER_LOCKS)) {
      return; // the kernel refuses any call there
    }
    boolean inside =
        locks || state.around().regions().stream().anyMatch(open -> !open.region().maySleep());
    Optional<ProgramKind> sleepless = findings.program().neverSleeps();
    if (call.isFollowed() || !(inside || sleepless.isPresent()) || !findings.maySleep(call)) {
      return;
    }
    String name = call.call().method().name();
    if (inside) {
      String help = "call it before, or after the region or lock is left";
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    } else {
      String help =
          "`"
              + sleepless.get().name()
              + "` programs never sleep: call it in one that may, which"
              + " syscall and the sections that end in .s do";
      findings.addPlace(Plain.at(INFO, call.position(), name, findings, help));
    }
  }
}
