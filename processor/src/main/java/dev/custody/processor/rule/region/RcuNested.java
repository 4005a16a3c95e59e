package dev.custody.processor.rule.region;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** A region that does not nest is not entered again. */
final class RcuNested implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "rcu-nested",
              "region `%s` is entered inside itself",
              "A region that does not nest is entered only where it is not open.")
          .kernel("check_kfunc_call");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Enters.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Effect.Enters enters : call.contract().effects(Effect.Enters.class)) {
      String name = enters.region().name();
      if (!call.isFollowed() && !enters.region().nests() && state.around().isOpen(name)) {
        String help = "remove this call: the region is open already";
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }
}
