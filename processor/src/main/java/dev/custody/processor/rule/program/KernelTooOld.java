package dev.custody.processor.rule.program;

import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.contract.kernel.KernelVersion;
import dev.custody.processor.contract.kernel.ProgramKind;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;
import java.util.Optional;

/** A program uses only what the kernel has that it must run on, as option {@code kernel} says. */
final class KernelTooOld implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "kernel-too-old",
              "`%s` needs Linux %s here, and %s is asked for",
              "A program uses only what the Linux has that it must run on.")
          .kernel("btf_find_by_name_kind, bpf_prog_load");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atStart(Body body, Findings findings) {
    Optional<ProgramKind> newer = findings.program().awaited();
    if (newer.isPresent()) {
      ProgramKind kind = newer.get();
      String help =
          "programs of this kind are known since Linux " + kind.since() + "; see option kernel";
      findings.addPlace(fault(body.declaration(), kind.name(), kind.since(), help, findings));
    }
  }

  @Override
  public boolean concerns(MethodContract callee, Profile profile) {
    return callee.kernel().isPresent();
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    Optional<KernelFunction> function = call.contract().kernel();
    if (call.isFollowed() || function.isEmpty()) {
      return;
    }
    Optional<ProgramKind> kind = findings.program().awaits(function.get());
    if (kind.isPresent()) {
      KernelVersion needed = function.get().since(kind.get()).orElseThrow();
      findings.addPlace(
          fault(
              call.position(),
              function.get().name(),
              needed,
              help(function.get(), kind.get(), needed),
              findings));
    }
  }

  private static String help(KernelFunction function, ProgramKind kind, KernelVersion needed) {
    return needed.equals(function.since())
        ? "it is there since Linux " + needed + "; do without, or raise option kernel"
        : "it is there since Linux "
            + function.since()
            + ", for `"
            + kind.name()
            + "` programs since "
            + needed
            + "; do without, or raise option kernel";
  }

  private static Fault fault(
      Position position, String name, KernelVersion needed, String help, Findings findings) {
    String asked = findings.program().kernel().map(KernelVersion::toString).orElse("");
    return Plain.at(INFO, position, name, findings, help).naming(needed.toString(), asked);
  }
}
