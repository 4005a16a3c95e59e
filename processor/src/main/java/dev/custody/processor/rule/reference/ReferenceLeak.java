package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.TypeContract;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.ir.TypeKey;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Loss;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A method must not end while it still owns a reference. */
final class ReferenceLeak implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "reference-leak",
              "reference `%s` is never released on this path",
              "Every owning reference is released or handed over exactly once on every path.")
          .kernel("check_reference_leak");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    for (Reference held : exit.held()) {
      if (held.isHeld() && !findings.method().isConstructor()) {
        continue; // another rule's
      }
      List<RefId> id = List.of(held.id());
      Step last = new Step.MethodLeft(findings.spot(exit.position()), id, exit.byException());
      String kind = exit.byException() ? "exception" : "return";
      Fault fault = new Fault(INFO, held, held.name(), last, kind, help(held, exit, findings));
      if (isPart(held, findings)) {
        findings.suspect(fault);
      } else {
        findings.add(fault);
      }
    }
  }

  /** What ends with something that others own is owed where some path releases it. */
  private static boolean isPart(Reference reference, Findings findings) {
    return findings.contracts().type(reference.type()).is(TypeContract.Trait.PART);
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.has(Effect.Releases.class);
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    for (Effect.Releases releases : call.contract().effects(Effect.Releases.class)) {
      Reference released = call.reference(releases.subject(), state);
      if (released != null && released.isOwning() && isPart(released, findings)) {
        findings.confirm(released);
      }
    }
  }

  private static List<String> help(Reference held, Exit exit, Findings findings) {
    ReleaseCall call = new ReleaseCall(held, findings);
    if (held.isHeld()) {
      return List.of(call.text() + " before the constructor fails: nobody else can");
    }
    if (exit.byException()) {
      return List.of(
          call.isAutoCloseable()
              ? "declare " + name(held) + " in the resources of a try statement"
              : call.lead() + call.text() + " in a finally block");
    }
    boolean canReturn =
        exit.isOutermost()
            && held.isVariable()
            && findings.types().isSubtype(held.type(), findings.returnType());
    String release = call.lead() + call.text() + " before " + end(findings);
    return List.of(
        canReturn ? release + ", or return " + call.again() + " to hand it over" : release);
  }

  private static String name(Reference held) {
    return held.isVariable() ? "`" + held.name() + "`" : "the result of `" + held.name() + "`";
  }

  private static String end(Findings findings) {
    return findings.returnType().equals(TypeKey.VOID) ? "the method ends" : "returning";
  }

  @Override
  public void atLoss(Loss loss, State state, Findings findings) {
    Reference lost = loss.reference();
    if (loss.overwritten() || isPart(lost, findings)) {
      return;
    }
    ReleaseCall call = new ReleaseCall(lost, findings);
    Step last = new Step.Lost(findings.spot(loss.position()), lost.id(), loss.name());
    String help = call.lead() + call.text() + (lost.isVariable() ? where() : "");
    findings.add(new Fault(INFO, lost, lost.name(), last, "lost", List.of(help)));
  }

  private static String where() {
    return " while it is still in scope";
  }
}
