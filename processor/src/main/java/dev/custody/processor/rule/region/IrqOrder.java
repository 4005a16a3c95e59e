package dev.custody.processor.rule.region;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Open;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;
import java.util.List;

/**
 * Interrupt flags are restored in the reverse order of saving them, by the same family of calls.
 */
final class IrqOrder implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "irq-order",
              "`%s` is left out of order",
              "What was saved last is restored first, by the call that belongs to its saving.")
          .kernel("release_irq_state");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Leaves.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Effect.Leaves leaves : call.contract().effects(Effect.Leaves.class)) {
      int place = call.value(leaves.place(), state);
      List<Open> saved = state.around().regions().stream().filter(o -> o.place() != 0).toList();
      if (place == 0 || saved.stream().noneMatch(open -> open.place() == place)) {
        continue;
      }
      Open last = saved.get(saved.size() - 1);
      if (last.place() != place || !last.region().name().equals(leaves.region().name())) {
        String help = "leave region `" + last.region().name() + "` first, as it was entered";
        String name = leaves.region().name();
        findings.add(Plain.at(INFO, call.position(), name, findings, help));
      }
    }
  }
}
