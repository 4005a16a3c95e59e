package dev.custody.processor.rule.region;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;

/** A region of the user's own is left once for each entry. */
final class RegionImbalance implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "region-imbalance",
          "region `%s` is not left as often as it is entered",
          "A region is left on every path, and only where it is open.");

  private static final Balance BALANCE = new Balance(INFO, RegionImbalance::isOwn);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static boolean isOwn(String region) {
    return !region.equals("rcu") && !region.equals("preempt") && !region.startsWith("irq");
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Leaves.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    BALANCE.atCall(call, state, findings);
  }

  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    BALANCE.atExit(exit, state, findings);
  }
}
