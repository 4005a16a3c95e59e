package dev.custody.processor.rule.program;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Body;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Setting;

/** A callback must not end the program. */
final class ExceptionInCallback implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "exception-in-callback",
              "a callback of `%s` contains an exception",
              "A callback of a program does not throw, wherever in it that stands.")
          .kernel("check_kfunc_call");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atEnd(CallSite call, Body callback, Findings findings) {
    if (findings.profile().has(Setting.NO_RETURN_IS_EXIT)
        && findings.leadsTo(callback, Effect.Halts.class)) {
      String help = "return from the callback and throw behind the call";
      String name = call.call().method().name();
      findings.add(Plain.at(INFO, call.position(), name, findings, help));
    }
  }
}
