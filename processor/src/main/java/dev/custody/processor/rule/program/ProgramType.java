package dev.custody.processor.rule.program;

import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Position;
import dev.custody.processor.rule.words.Plain;
import dev.custody.processor.verify.CallSite;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.State;

/** A function is called, and a lock named, only where the program's type allows it. */
final class ProgramType implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "program-type",
              "a program of this type must not use `%s`",
              "What a program may call depends on its type.")
          .kernel("fetch_kfunc_meta, check_map_prog_compatibility");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void atCall(CallSite call, State state, Findings findings) {
    if (!call.isFollowed() && !findings.program().isAllowed(call.contract().programTypes())) {
      report(call.position(), call.call().method().name(), findings);
    }
  }

  @Override
  public void atStart(Body body, Findings findings) {
    if (!findings.program().mustNotLock()) {
      return;
    }
    for (FieldKey field : findings.mentions(body)) {
      if (findings.contracts().field(field).holdsLock()) {
        report(body.declaration(), field.name(), findings);
        return;
      }
    }
  }

  private static void report(Position position, String name, Findings findings) {
    String help = "choose a type of program that allows it, or do without";
    findings.add(Plain.at(INFO, position, name, findings, help));
  }
}
