package dev.custody.processor.rule.program;

import dev.custody.processor.contract.MethodContract;
import dev.custody.processor.contract.kernel.KernelFunction;
import dev.custody.processor.contract.kernel.ProgramKind;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Profile;
import dev.custody.processor.verify.state.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function is called, and a lock named, only where the program's type allows it. */
final class ProgramType implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "program-type",
              "`%s` must not be used by `%s` programs",
              "What a program may call depends on its type.")
          .kernel("fetch_kfunc_meta, check_map_prog_compatibility");

  @Override
  public RuleInfo info() {
    return INFO;
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
    Optional<ProgramKind> refused = findings.program().refuses(function.get());
    if (refused.isPresent()) {
      List<String> help = Permitted.lines(refused.get(), function.get());
      findings.addPlace(
          Plain.at(INFO, call.position(), function.get().name(), findings, help)
              .naming(refused.get().name()));
    }
  }

  @Override
  public void atStart(Body body, Findings findings) {
    Optional<ProgramKind> lockless = findings.program().mustNotLock();
    if (lockless.isEmpty()) {
      return;
    }
    for (Map.Entry<FieldKey, Position> mention : findings.mentions(body).entrySet()) {
      FieldKey field = mention.getKey();
      if (findings.contracts().field(field).holdsLock()) {
        String help = "choose a type of program that allows locks, or do without";
        findings.addPlace(
            Plain.at(INFO, mention.getValue(), field.name(), findings, help)
                .naming(lockless.get().name()));
        return;
      }
    }
  }
}
