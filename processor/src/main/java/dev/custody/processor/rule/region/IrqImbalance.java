package dev.custody.processor.rule.region;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** Saved interrupt flags are restored, once, and not overwritten. */
final class IrqImbalance implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "irq-imbalance",
              "interrupt flags `%s` are not restored as often as they are saved",
              "What was saved is restored on every path, once, and not overwritten before.")
          .kernel("is_irq_flag_reg_valid_init, check_resource_leak");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Balance BALANCE = new Balance(INFO, name -> name.startsWith("irq"));

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Leaves.class) || callee.has(Effect.Enters.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    BALANCE.atCall(call, state, findings);
    for (Effect.Enters enters : call.contract().effects(Effect.Enters.class)) {
      boolean isSaved =
          enters.place().isPresent()
              && state.around().regions().stream()
                  .anyMatch(open -> open.place() == call.value(enters.place(), state));
      if (isSaved && enters.region().name().startsWith("irq")) {
        String help = "restore these flags first, or save to others";
        String name = enters.region().name();
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }

  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    BALANCE.atExit(exit, state, findings);
  }
}
