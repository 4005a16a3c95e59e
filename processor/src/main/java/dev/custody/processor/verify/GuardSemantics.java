package dev.custody.processor.verify;

import dev.custody.processor.contract.Effect;
import dev.custody.processor.contract.LockMode;
import dev.custody.processor.contract.Subject;
import dev.custody.processor.finding.Spot;
import dev.custody.processor.finding.Step;
import dev.custody.processor.ir.FieldKey;
import dev.custody.processor.ir.Local;
import dev.custody.processor.ir.Operand;
import dev.custody.processor.verify.state.Held;
import dev.custody.processor.verify.state.ObjectFact;
import dev.custody.processor.verify.state.Open;
import dev.custody.processor.verify.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calls do to locks and regions. */
final class GuardSemantics {
  State apply(State state, CallSite site, Effect effect, List<Step> steps) {
    Spot spot = CallSemantics.spot(state, site.invoke());
    if (effect instanceof Effect.Locks locks) {
      return lock(state, site, locks.lock(), locks.mode(), steps);
    } else if (effect instanceof Effect.TryLocks locks) {
      return lock(state, site, locks.lock(), locks.mode(), steps);
    } else if (effect instanceof Effect.Unlocks unlocks) {
      Held held = held(state, site, unlocks.lock(), LockMode.ORDINARY);
      if (held == null) {
        return state;
      }
      steps.add(new Step.LockReleased(spot, held.name()));
      return state.with(state.around().unlock(held.object(), held.field()));
    } else if (effect instanceof Effect.Enters enters) {
      steps.add(new Step.RegionEntered(spot, enters.region().name()));
      return state.with(state.around().enter(new Open(enters.region(), spot)));
    } else if (effect instanceof Effect.Leaves leaves) {
      steps.add(new Step.RegionLeft(spot, leaves.region().name()));
      return state.with(state.around().leave(leaves.region()));
    }
    return state;
  }

  private static State lock(
      State state, CallSite site, Subject subject, LockMode mode, List<Step> steps) {
    Held held = held(state, site, subject, mode);
    if (held == null) {
      return state;
    }
    steps.add(new Step.LockTaken(held.spot(), held.name()));
    return state.with(state.around().lock(held));
  }

  /** A lock, known by the field it stands in or else by its value; null for what has neither. */
  private static @Nullable Held held(State state, CallSite site, Subject subject, LockMode mode) {
    Operand operand = site.operand(new Subject(subject.kind(), subject.parameter(), List.of()));
    if (operand == null || state.value(operand) == 0) {
      return null;
    }
    int value = state.value(operand);
    Spot spot = CallSemantics.spot(state, site.invoke());
    String name =
        operand instanceof Local local ? state.frame().code().body().variable(local).name() : "";
    if (!subject.path().isEmpty()) {
      String path = String.join(".", subject.path());
      return new Held(value, new FieldKey(site.call().receiverType(), path), mode, spot, path);
    }
    ObjectFact.Origin origin = state.object(value).origin();
    return origin == null
        ? new Held(value, null, mode, spot, name)
        : new Held(origin.object(), origin.field(), mode, spot, name);
  }
}
