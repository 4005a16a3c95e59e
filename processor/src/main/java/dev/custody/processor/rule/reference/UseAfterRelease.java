package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.Access;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A reference must not be used once it was released or handed over. */
final class UseAfterRelease implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "use-after-release",
              "`%s` is used after its reference was released",
              "A released reference, or one that was handed over, is not used any more.")
          .kernel("check_func_arg_reg_off, check_mem_access");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (call.isFollowed()) {
      return;
    }
    Reference receiver = call.receiver(state);
    if (receiver != null && isGone(receiver) && isUse(call, receiver, findings)) {
      report(receiver, call.position(), findings);
    }
    for (int i = 0; i < call.invoke().arguments().size(); i++) {
      Reference argument = call.reference(Subject.parameter(i), state);
      if (argument != null && isGone(argument) && isUse(call, argument, i, findings)) {
        report(argument, call.position(), findings);
      }
    }
  }

  @Override
  public void atAccess(Access access, State state, Findings findings) {
    Reference object = access.reference(state);
    if (object != null
        && isGone(object)
        && (!findings.profile().questionsAllowed()
            || new ReleaseCall(object, findings).isRefcounted())) {
      report(object, access.position(), findings);
    }
  }

  /**
   * What was closed is of no use to the caller; what was only shut down may be asked how it went.
   */
  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    Reference returned = exit.returned();
    if (returned == null || !exit.isOutermost() || !isGone(returned) || returned.isHandedOver()) {
      return;
    }
    ReleaseCall release = new ReleaseCall(returned, findings);
    boolean isClosed = release.isAutoCloseable() && !release.isOnlyCloseable();
    if ((isClosed || release.isRefcounted()) && findings.returnsResource()) {
      report(returned, exit.position(), findings);
    }
  }

  /** Dead, and not because what kept it alive has ended: that is another rule's. */
  private static boolean isGone(Reference reference) {
    return reference.isDead() && !reference.isStale();
  }

  /**
   * Of the receiver: any call but a release of its own, which is another rule's, and a question.
   */
  private static boolean isUse(CallSite call, Reference receiver, Findings findings) {
    ReleaseCall release = new ReleaseCall(receiver, findings);
    String name = call.call().method().name();
    boolean fills = call.contract().effects().contains(new Effect.Fills(Subject.RECEIVER));
    if (fills && !receiver.isHandedOver()) {
      return false; // begins anew
    }
    if (call.releases(Subject.RECEIVER)
        || findings.contracts().type(receiver.type()).releasedBy().contains(name)) {
      return receiver.isHandedOver() && !release.isIdempotent();
    }
    return !findings.profile().questionsAllowed()
        || !(Questions.isQuestion(name, release.isRefcounted())
            || (release.isOnlyCloseable() && Questions.isQuestion(call.invoke())));
  }

  private static boolean isUse(CallSite call, Reference argument, int index, Findings findings) {
    Subject subject = Subject.parameter(index);
    if (call.releases(subject)) {
      return argument.isHandedOver() && !new ReleaseCall(argument, findings).isIdempotent();
    }
    return findings.profile().argumentsAreUses()
        || call.on(subject).stream().anyMatch(UseAfterRelease::keeps);
  }

  /** Whether an effect needs a living reference. */
  private static boolean keeps(Effect effect) {
    return effect instanceof Effect.Takes
        || effect instanceof Effect.Wraps
        || effect instanceof Effect.Acquires;
  }

  private static void report(Reference reference, Position position, Findings findings) {
    Step last = new Step.Used(findings.spot(position), reference.id());
    findings.add(
        new Fault(INFO, reference, reference.name(), last, "use", help(reference, findings)));
  }

  private static List<String> help(Reference reference, Findings findings) {
    int end = findings.endOf(reference);
    return List.of(
        new ReleaseCall(reference, findings)
            .retaining()
            .map(retain -> retain + " before line " + end + " if you still need it")
            .orElse("move this before line " + end + ", where the reference ends"));
  }
}
