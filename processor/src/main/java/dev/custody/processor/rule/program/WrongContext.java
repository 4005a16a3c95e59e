package dev.custody.processor.rule.program;

import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.State;

/** Code of an exclusive context is called only from there, or from where nobody says anything. */
final class WrongContext implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "wrong-context",
          "`%s` is `%s` code, and must not be called from `%s` code",
          "Code that belongs to one thread or loop is not called from another.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (ExecutionContext here : findings.program().contexts()) {
      for (ExecutionContext there : findings.contracts().contexts(call.call().method())) {
        if (here.isBarredFrom(there)) {
          String help = "hand it over to where `" + there.name() + "` code runs";
          findings.addPlace(
              Plain.at(INFO, call.position(), call.call().method().name(), findings, help)
                  .naming(there.name(), here.name()));
          return;
        }
      }
    }
  }
}
