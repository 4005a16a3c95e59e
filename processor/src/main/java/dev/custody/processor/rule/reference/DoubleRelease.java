package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.ArrayList;
import java.util.List;

/** What was released must not be released again, where that does harm. */
final class DoubleRelease implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "double-release",
              "reference `%s` is released twice on this path",
              "An owning reference is released once; its count belongs to somebody else after"
                  + " that.")
          .kernel("release_reference");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Releases.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed()) {
      return;
    }
    for (Effect.Releases releases : call.contract().effects(Effect.Releases.class)) {
      Reference reference = call.reference(releases.subject(), state);
      if (reference != null && isReleased(reference)) {
        ReleaseCall release = new ReleaseCall(reference, findings);
        if (!release.isIdempotent()) {
          Step last = new Step.Used(findings.spot(call.position()), reference.id());
          List<String> help = help(reference, release, findings);
          findings.add(new Fault(INFO, reference, reference.name(), last, "release", help));
        }
      }
    }
  }

  private static boolean isReleased(Reference reference) {
    return reference.isDead() && !reference.isHandedOver() && !reference.isStale();
  }

  private static List<String> help(Reference reference, ReleaseCall release, Findings findings) {
    int first = findings.endOf(reference);
    List<String> help = new ArrayList<>();
    help.add("remove this release, or the one on line " + first);
    release
        .retaining()
        .ifPresent(retain -> help.add(retain + " before line " + first + " if both are meant"));
    return help;
  }
}
