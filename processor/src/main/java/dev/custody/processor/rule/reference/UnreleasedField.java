package dev.custody.processor.rule.reference;

import dev.custody.processor.contract.OwedField;
import dev.custody.processor.finding.RuleInfo;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.Body;
import dev.custody.processor.ir.Instruction;
import dev.custody.processor.ir.RefId;
import dev.custody.processor.rule.words.ReleaseCall;
import dev.custody.processor.verify.Exit;
import dev.custody.processor.verify.Fault;
import dev.custody.processor.verify.Findings;
import dev.custody.processor.verify.Rule;
import dev.custody.processor.verify.state.Reference;
import dev.custody.processor.verify.state.State;
import java.util.List;

/** A method that releases an object releases what the object owes. */
final class UnreleasedField implements Rule {
  static final RuleInfo INFO =
      RuleInfo.error(
          "unreleased-field",
          "field `%s` is not released along with its object",
          "A releasing method releases each field that the object owes, on every path.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** What no method of the class releases, nobody releases. */
  @Override
  public void atStart(Body body, Findings findings) {
    for (OwedField owed : findings.contracts().owed(body.method())) {
      if (!owed.isReleased() && callsAnything(body)) {
        Step last = new Step.MethodLeft(findings.spot(body.declaration()), List.of(), false);
        String name = owed.field().name();
        String help = "release `" + name + "` in " + body.method().name() + "()";
        findings.add(new Fault(INFO, null, name, last, "never " + name, List.of(help)));
      }
    }
  }

  /** A method that does nothing leaves the release to somebody else, and says so. */
  private static boolean callsAnything(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(Instruction.Invoke.class::isInstance);
  }

  @Override
  public void atExit(Exit exit, State state, Findings findings) {
    if (!exit.isOutermost() || findings.method().isConstructor()) {
      return;
    }
    for (Reference held : exit.held()) {
      if (held.isHeld() && isOwed(held, findings) && findings.isForgotten(held, exit)) {
        List<RefId> id = List.of(held.id());
        Step last = new Step.MethodLeft(findings.spot(exit.position()), id, exit.byException());
        String call = new ReleaseCall(held, findings).text();
        String help =
            exit.byException()
                ? call + " in a finally block, so that it happens whatever fails before"
                : call + " on this path too";
        findings.add(new Fault(INFO, held, held.name(), last, "field", List.of(help)));
      }
    }
  }

  private static boolean isOwed(Reference held, Findings findings) {
    return findings.contracts().owed(findings.method()).stream()
        .anyMatch(owed -> owed.field().name().equals(held.name()));
  }
}
