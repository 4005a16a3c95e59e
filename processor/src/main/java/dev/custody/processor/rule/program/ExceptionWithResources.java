package dev.custody.processor.rule.program;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Setting;
import dev.custody.processor.verify.state.State;

/** A program is not left by an exception while it owes something. */
final class ExceptionWithResources implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "exception-with-resources",
              "the program ends at `%s` while something is owned or open",
              "Nothing is owned and no region is open where a program throws.")
          .kernel("check_reference_leak, check_resource_leak");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return profile.has(Setting.NO_RETURN_IS_EXIT) && callee.has(Effect.Halts.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    boolean ends = !call.isFollowed() && state.around().locks().isEmpty();
    if (ends && !(state.owned().isEmpty() && state.around().regions().isEmpty())) {
      String help = "release and leave everything before the exception";
      String name = call.call().method().name();
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    }
  }
}
