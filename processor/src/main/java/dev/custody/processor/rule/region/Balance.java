package dev.custody.processor.rule.region;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.state.Open;
import dev.custody.processor.verify.state.State;
import java.util.function.Predicate;

/**
 * What the rules on unbalanced regions ask, each of the regions that it is about.
 *
 * @param rule the rule that reports
 * @param regions whether it is about a region, by name
 */
record Balance(RuleInfo rule, Predicate<String> regions) {
  void atCall(CallSite call, State state, Findings findings) {
    for (Effect.Leaves leaves : call.contract().effects(Effect.Leaves.class)) {
      String name = leaves.region().name();
      if (!call.isFollowed()
          && regions.test(name)
          && !findings.leavesForCaller(name)
          && state.around().regions().stream()
              .noneMatch(open -> matches(open, leaves, call, state))) {
        String help = "remove this call, or enter the region on every path that leads here";
        findings.add(Plain.at(rule, call.position(), name, findings, help));
      }
    }
  }

  /** A region that is saved to a place is looked for by it, whatever its name. */
  private static boolean matches(Open open, Effect.Leaves leaves, CallSite call, State state) {
    int place = call.value(leaves.place(), state);
    return place == 0 ? open.region().name().equals(leaves.region().name()) : open.place() == place;
  }

  void atExit(Exit exit, State state, Findings findings) {
    if (!exit.isOutermost()) {
      return;
    }
    for (Open open : state.around().regions()) {
      String name = open.region().name();
      if (regions.test(name) && !findings.promisesRegion(name)) {
        String help = "leave it before this, or in a finally block";
        findings.add(Plain.at(rule, exit.position(), name, findings, help));
      }
    }
  }
}
