package dev.custody.processor.rule.program;

import dev.custody.processor.contract.ExecutionContext;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.State;
import java.util.Optional;

/** What may block is not called in a context that must not. */
final class BlockingCall implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "blocking-call",
          "`%s` may block, which `%s` code must not",
          "Code that runs where nobody may wait calls nothing that waits, reads or writes.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    Optional<ExecutionContext> context = findings.program().mustNotBlock();
    if (context.isEmpty() || call.isFollowed() || !blocks(call, findings)) {
      return;
    }
    String help = "do this elsewhere, on a thread that may wait, and go on when it is done";
    findings.addPlace(
        Plain.at(INFO, call.position(), name(call), findings, help).naming(context.get().name()));
  }

  private static boolean blocks(CallSite call, Findings findings) {
    return findings.maySleep(call)
        || findings.contracts().contexts(call.call().method()).stream()
            .anyMatch(ExecutionContext::maySleep)
        || findings.leadsToSleep(call);
  }

  private static String name(CallSite call) {
    return call.call().method().isConstructor()
        ? "new " + call.call().method().owner().simpleName()
        : call.call().method().name();
  }
}
