package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.Trust;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.rule.words.Passed;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Lease;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;

/** What is only lent must not be released. */
final class NotOwned implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "not-owned",
              "`%s` is released, but it is only borrowed",
              "Only the owner of a reference releases it.")
          .kernel("check_kfunc_args");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Releases.class) || callee.has(Effect.Demands.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed()) {
      return;
    }
    demanded(call, state, findings);
    for (Effect.Releases releases : call.contract().effects(Effect.Releases.class)) {
      Reference reference = call.reference(releases.subject(), state);
      if (reference != null && reference.isBorrowed() && !reference.isUnprotected()) {
        ReleaseCall release = new ReleaseCall(reference, findings);
        // Closing early what another closes again is harmless where closing twice is.
        if (!release.isIdempotent()) {
          Step last = new Step.Used(findings.spot(call.position()), reference.id());
          List<String> help = help(release);
          findings.add(new Fault(INFO, reference, reference.name(), last, "release", help));
        }
      }
    }
  }

  /** What a call demands to be trusted is owned, or vouched for, and not only protected. */
  private static void demanded(CallSite call, State state, Findings findings) {
    for (Passed passed : Passed.alive(call, state)) {
      boolean isTrusted =
          !passed.reference().isBorrowed() || passed.reference().lease() == Lease.LASTING;
      boolean isProtected = isTrusted || passed.reference().lease().isRegion();
      for (Effect effect : passed.effects()) {
        boolean isFault =
            effect instanceof Effect.Demands demands
                && !(demands.trust() == Trust.TRUSTED ? isTrusted : isProtected);
        if (isFault && !passed.reference().isUnprotected()) {
          String help = "acquire a reference of your own first";
          findings.add(Plain.of(INFO, call.position(), passed.reference(), findings, help));
        }
      }
    }
  }

  private static List<String> help(ReleaseCall release) {
    List<String> help = new ArrayList<>();
    help.add("remove this call: whoever lent the reference releases it");
    release.retaining().ifPresent(retain -> help.add(retain + " first to own one more count"));
    return help;
  }
}
